package frontwright.validators.advice;

import frontwright.model.deployment.Site;
import frontwright.model.deployment.Tls;
import frontwright.model.description.TlsDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Finding;
import java.util.List;
import java.util.function.Consumer;

/** A certificate that cannot be renewed through the webroot. */
final class AcmeChallenge implements AdviceRule {

  private static final String ID = "advice/acme-challenge";

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
    if (tls == null || tls.acmeWebroot() == null) {
      return;
    }
    port(site, sink);
    names(site, sink);
  }

  /** Behind trusted proxies it is they who have port 80. */
  private static void port(SiteSubject site, Consumer<Finding> sink) {
    Site decided = site.site();
    boolean hears = decided.listeners().stream().anyMatch(l -> l.port() == 80 && !l.tls());
    if (!hears && decided.trustedProxies().isEmpty()) {
      sink.accept(
          Finding.warning(
              ID,
              site.at(Subject.within(site.wanted().tls(), TlsDescription::acmeWebroot)),
              "the HTTP challenge comes to port 80, where this site does not listen",
              "add `80` to the `listen` of the site"));
    }
  }

  private static void names(SiteSubject site, Consumer<Finding> sink) {
    List<Located<String>> names =
        site.wanted().names() == null ? List.of() : site.wanted().names().value();
    for (Located<String> name : names) {
      if (name.value().startsWith("*.")) {
        sink.accept(
            Finding.note(
                ID,
                site.at(name),
                "no HTTP challenge proves `" + name.value() + "`",
                "use the DNS challenge for a certificate with this name"));
      }
    }
  }
}
