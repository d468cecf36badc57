package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.Optional;
import java.util.function.Consumer;

/** WSGI scripts that may not be executed where they lie. */
final class WsgiHandlerExecCgi extends NamedHttpdRule {

  WsgiHandlerExecCgi() {
    super("wsgi-handler-execcgi", Severity.ERROR, "AddHandler", "SetHandler");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isWsgi = node.argument(0).equalsIgnoreCase("wsgi-script");
    boolean isAllowed =
        subject
            .configuration()
            .all("Options")
            .anyMatch(options -> options.rawArguments().matches("(?i).*\\b(\\+?execcgi|all)\\b.*"));
    if (isWsgi && !isAllowed) {
      options(node)
          .ifPresentOrElse(
              options ->
                  sink.accept(said(node).relatedTo(options.head(), "does not have `ExecCGI`")),
              () -> {
                if (subject.configuration().isWhole()) {
                  sink.accept(said(node));
                }
              });
    }
  }

  private static Optional<HttpdNode> options(HttpdNode node) {
    return node.ancestors()
        .filter(section -> section.is("Directory"))
        .flatMap(section -> section.child("Options").stream())
        .findFirst();
  }

  private Finding said(HttpdNode node) {
    return finding(
        node.argumentPlace(0),
        "`wsgi-script` is answered with 403 where `Options` does not allow `ExecCGI`",
        "write `Options +ExecCGI` in the `<Directory>` of the scripts");
  }
}
