package frontwright.validators.advice;

import frontwright.model.deployment.Listener;
import frontwright.model.description.TlsDescription;
import frontwright.model.source.Finding;
import java.util.List;
import java.util.function.Consumer;

/** A redirect to HTTPS over IPv6 or IPv4, where nothing speaks TLS. */
final class RedirectToNowhere implements AdviceRule {

  private static final String ID = "advice/redirect-to-nowhere";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.sites().forEach(site -> judge(site, sink));
  }

  private static void judge(SiteSubject site, Consumer<Finding> sink) {
    List<Listener> secure = site.site().serving();
    for (Listener plain : site.site().redirecting()) {
      if (secure.stream().noneMatch(listener -> isV6(listener) == isV6(plain))) {
        String family = isV6(plain) ? "IPv6" : "IPv4";
        sink.accept(
            Finding.warning(
                ID,
                site.at(
                    Subject.within(site.wanted().tls(), TlsDescription::listen),
                    site.wanted().tls()),
                "`"
                    + plain.address()
                    + "` redirects to HTTPS, and over "
                    + family
                    + " nothing speaks it",
                "add " + (isV6(plain) ? "`\"[::]:443\"`" : "`443`") + " here"));
      }
    }
  }

  private static boolean isV6(Listener listener) {
    return listener.host().contains(":");
  }
}
