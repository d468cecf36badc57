package frontwright.validators.rules.nginx.directives;

import static java.util.stream.Collectors.joining;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.directives.NginxDirectives.Misuse;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.List;

/** A directive where nginx does not allow it. */
final class DirectiveContext extends TableRule {

  DirectiveContext() {
    super("directive-context", Misuse.NOT_ALLOWED_HERE);
  }

  @Override
  Finding said(Misuse kind, NginxNode node, NginxContext context, NginxSubject subject) {
    return finding(
        node.place(node.directive().name()),
        named(node) + " directive is not allowed here, in " + context.words(),
        "move it to where it may stand: " + allowed(node.name(), subject));
  }

  private static String allowed(String name, NginxSubject subject) {
    List<NginxContext> contexts =
        NginxDirectives.named(name).stream()
            .filter(directive -> directive.in(subject.version()))
            .flatMap(directive -> directive.contexts().stream())
            .distinct()
            .sorted()
            .toList();
    return contexts.stream().map(NginxContext::words).collect(joining(", "));
  }
}
