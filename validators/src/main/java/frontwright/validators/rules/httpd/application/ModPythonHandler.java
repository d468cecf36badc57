package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** What is left of mod_python beside its own directives. */
final class ModPythonHandler extends NamedHttpdRule {

  private static final Set<String> HANDLERS = Set.of("mod_python", "python-program");

  ModPythonHandler() {
    super("mod-python-handler", Severity.ERROR, "SetHandler", "AddHandler", "LoadModule");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String name = node.argument(0).toLowerCase(Locale.ROOT);
    if (node.is("LoadModule") && name.equals("python_module")) {
      sink.accept(
          finding(
              node.head(),
              "mod_python is no more: no module of httpd 2.4 has that name",
              "load mod_wsgi, and write `WSGIScriptAlias / /srv/hello/hello.wsgi`"));
    } else if (!node.is("LoadModule") && HANDLERS.contains(name)) {
      sink.accept(handler(node));
    }
  }

  private Finding handler(HttpdNode node) {
    boolean isForFiles = node.is("AddHandler");
    return finding(
        node.argumentPlace(0),
        "nothing handles "
            + Shown.quoted(node.argument(0))
            + " without mod_python, which is no more: files are served as they are",
        isForFiles
            ? "with mod_wsgi, write `AddHandler wsgi-script .wsgi` and `Options +ExecCGI`"
            : "with mod_wsgi, write `WSGIScriptAlias / /srv/hello/hello.wsgi`");
  }
}
