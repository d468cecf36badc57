package frontwright.validators.advice;

import frontwright.model.deployment.Tls;
import frontwright.model.description.TlsDescription;
import frontwright.model.source.Finding;
import java.time.Duration;
import java.util.function.Consumer;

/** HSTS that is forgotten sooner than the guidelines ask for. */
final class HstsShort implements AdviceRule {

  private static final String ID = "advice/hsts-short";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    subject.sites().forEach(site -> judge(site, sink));
  }

  /** Mozilla's server-side TLS guidelines 6.0: 63072000 seconds. */
  private static final Duration LEAST = Duration.ofDays(730);

  private static void judge(SiteSubject site, Consumer<Finding> sink) {
    Tls tls = site.site().tls();
    if (tls == null || tls.hsts() == null || tls.hsts().compareTo(LEAST) >= 0) {
      return;
    }
    sink.accept(
        Finding.note(
            ID,
            site.at(Subject.within(site.wanted().tls(), TlsDescription::hsts)),
            "browsers keep to HTTPS for "
                + tls.hsts().toSeconds()
                + " s; Mozilla's guidelines ask for "
                + LEAST.toSeconds(),
            "write `hsts: 730d` when HTTPS has proved itself"));
  }
}
