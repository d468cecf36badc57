package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A protection for some methods that leaves all others open. */
final class LimitMethods extends NamedHttpdRule {

  LimitMethods() {
    super("limit-methods", Severity.WARNING, "Limit");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Level around = Level.of(node, subject);
    boolean isProtected =
        around.all("LimitExcept").findAny().isPresent()
            || Authorization.of(around) != Verdict.UNSAID
            || HostAccess.of(around).isPresent();
    if (node.arguments().contains("GET") && !isProtected && isRestricted(node)) {
      sink.accept(
          finding(
              node.head(),
              Shown.quoted("<Limit " + node.rawArguments() + ">")
                  + " leaves every other method open to all",
              "remove `<Limit>` around it, or write `<LimitExcept>` with the methods that all may"
                  + " use"));
    }
  }

  private static boolean isRestricted(HttpdNode limit) {
    Verdict said = Authorization.of(limit);
    Verdict hosts =
        HostAccess.of(Level.inside(limit)).map(HostAccess::verdict).orElse(Verdict.UNSAID);
    return said == Verdict.SOMEBODY || (said == Verdict.UNSAID && hosts == Verdict.SOMEBODY);
  }
}
