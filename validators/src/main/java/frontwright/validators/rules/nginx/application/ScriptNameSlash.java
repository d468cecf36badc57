package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.files.Paths;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** A prefix that ends with a slash, so that the path begins without one. */
final class ScriptNameSlash extends NamedNginxRule {

  private static final LazyPattern ENDING = LazyPattern.of("(/[^$]*)?/");

  ScriptNameSlash() {
    super(
        "script-name-slash",
        Severity.WARNING,
        "proxy_set_header",
        "uwsgi_param",
        "fastcgi_param",
        "scgi_param");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    String value = node.argument(1);
    if (node.argument(0).equals("SCRIPT_NAME")
        && ENDING.matches(value)
        && node.arguments().size() > 1) {
      String right = Paths.withoutSlash(value);
      String written = right.isEmpty() ? "\"\"" : right;
      sink.accept(
          finding(
                  node.place(node.arguments().get(1)),
                  "the prefix "
                      + Shown.quoted(value)
                      + " takes the slash that the path begins with",
                  "leave the slash out: " + Shown.quoted(written))
              .fixedBy(Fix.unsafe(new Fix.Edit(node.place(node.arguments().get(1)), written))));
    }
  }
}
