package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** {@code Satisfy Any} where every host is allowed, so that nobody is asked who he is. */
final class SatisfyAny extends NamedHttpdRule {

  SatisfyAny() {
    super("satisfy-any", Severity.ERROR, "Satisfy");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Level level = Level.of(node, subject);
    boolean isOpen =
        HostAccess.of(level)
            .map(access -> access.verdict() == Verdict.EVERYBODY)
            .orElse(level.section() != null);
    if (node.argument(0).equalsIgnoreCase("any") && isOpen && Level.isCertain(node)) {
      Authorization.requires(level.nodes())
          .filter(require -> !require.argument(0).equalsIgnoreCase("all"))
          .findFirst()
          .ifPresent(
              require ->
                  sink.accept(
                      finding(
                              node.head(),
                              "`Satisfy Any` lets everybody in, since every host is allowed",
                              "remove it; or write `Order deny,allow` and `Deny from all` and whom"
                                  + " to allow, or `<RequireAny>` with `Require ip` instead")
                          .relatedTo(require.head(), "not asked")));
    }
  }
}
