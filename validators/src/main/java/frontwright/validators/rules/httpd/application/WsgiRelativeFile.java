package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A WSGI script that is looked for wherever httpd was started. */
final class WsgiRelativeFile extends NamedHttpdRule {

  WsgiRelativeFile() {
    super("wsgi-relative-file", Severity.ERROR, "WSGIScriptAlias", "WSGIScriptAliasMatch");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String file = node.argument(1);
    boolean isRelative = !file.isEmpty() && !file.matches("(?s)(/|[A-Za-z]:|\\$).*");
    if (isRelative && !node.hasUnknown()) {
      sink.accept(
          finding(
              node.argumentPlace(1),
              Shown.quoted(file) + " is relative to the directory that httpd is started in",
              "write an absolute path: " + Shown.quoted("/srv/hello/" + file)));
    }
  }
}
