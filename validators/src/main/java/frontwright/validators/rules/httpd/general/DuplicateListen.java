package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A port that is listened on twice. */
final class DuplicateListen extends NamedHttpdRule {

  DuplicateListen() {
    super("duplicate-listen", Severity.ERROR, "Listen");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    if (isKnown(node)) {
      subject.all("Listen").stream()
          .takeWhile(other -> other != node)
          .filter(other -> isKnown(other) && address(other).equals(address(node)))
          .findFirst()
          .ifPresent(other -> sink.accept(said(node, other)));
    }
  }

  private static boolean isKnown(HttpdNode node) {
    return Level.isCertain(node) && !node.hasUnknown() && !node.argument(0).isEmpty();
  }

  private static String address(HttpdNode listen) {
    return listen.argument(0).replaceFirst("^\\*:", "");
  }

  private Finding said(HttpdNode node, HttpdNode other) {
    Finding finding =
        finding(
            node.argumentPlace(0),
            "Cannot define multiple Listeners on the same IP:port "
                + Shown.quoted(node.argument(0)),
            "remove one of them");
    boolean isSameLine = other.place().equals(node.place());
    return isSameLine ? finding : finding.relatedTo(other.head(), "the first");
  }
}
