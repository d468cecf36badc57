package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Protocol;
import frontwright.validators.syntax.nginx.Word;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A header's name where a variable of CGI belongs: the application does not take it for one. */
final class ParameterName extends NamedNginxRule {

  /** Headers whose variables have no prefix (RFC 3875, 4.1). */
  private static final Set<String> WITHOUT_PREFIX = Set.of("CONTENT_TYPE", "CONTENT_LENGTH");

  ParameterName() {
    super("parameter-name", Severity.WARNING, "uwsgi_param", "fastcgi_param", "scgi_param");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    String name = node.argument(0);
    if (!name.contains("-") && !name.equalsIgnoreCase("host")) {
      return;
    }
    String bare = name.toUpperCase(Locale.ROOT).replace('-', '_');
    boolean isWhole = WITHOUT_PREFIX.contains(bare) || bare.startsWith("HTTP_");
    String right = isWhole ? bare : Protocol.variable(name);
    Word word = node.arguments().get(0);
    sink.accept(
        finding(
                node.place(word),
                "the application finds no header in " + Shown.quoted(name),
                "name the variable as CGI does: " + Shown.quoted(right))
            .fixedBy(Fix.unsafe(new Fix.Edit(node.place(word), right))));
  }
}
