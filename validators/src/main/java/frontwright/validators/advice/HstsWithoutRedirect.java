package frontwright.validators.advice;

import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Tls;
import frontwright.model.description.TlsDescription;
import frontwright.model.source.Finding;
import java.util.function.Consumer;

/** HSTS that whoever comes by plain HTTP never hears of. */
final class HstsWithoutRedirect implements AdviceRule {

  private static final String ID = "advice/hsts-without-redirect";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.sites().forEach(site -> judge(site, sink));
  }

  private static void judge(SiteSubject site, Consumer<Finding> sink) {
    Tls tls = site.site().tls();
    if (tls == null
        || tls.hsts() == null
        || site.site().serving().stream().allMatch(Listener::tls)) {
      return;
    }
    sink.accept(
        Finding.warning(
            ID,
            site.at(
                Subject.within(site.wanted().tls(), TlsDescription::redirectHttp),
                site.wanted().tls()),
            "`hsts` is for sites that speak HTTPS only, and this one serves plain HTTP too",
            "remove `redirect_http: false`, or `hsts`"));
  }
}
