package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.Optional;
import java.util.function.Consumer;

/** One name for two groups of daemon processes. */
final class WsgiDaemonDuplicate extends NamedHttpdRule {

  WsgiDaemonDuplicate() {
    super("wsgi-daemon-duplicate", Severity.ERROR, "WSGIDaemonProcess");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String name = node.argument(0);
    Optional<HttpdNode> first =
        WsgiGroups.daemons(subject)
            .takeWhile(other -> other != node)
            .filter(other -> other.argument(0).equals(name) && !other.hasUnknown())
            .filter(Level::isCertain)
            .findFirst();
    if (Level.isCertain(node) && !node.hasUnknown()) {
      first.ifPresent(
          other ->
              sink.accept(
                  finding(
                          node.argumentPlace(0),
                          "Name duplicates previous WSGI daemon definition: " + Shown.quoted(name),
                          "remove this one where both hosts have the same `ServerName`: the"
                              + " processes are for both; else give it another name")
                      .relatedTo(other.head(), "is the first")));
    }
  }
}
