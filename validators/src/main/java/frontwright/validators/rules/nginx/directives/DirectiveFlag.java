package frontwright.validators.rules.nginx.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirective;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A switch that is neither on nor off. */
final class DirectiveFlag extends NamedNginxRule {

  private static final Set<String> VALUES = Set.of("on", "off");

  DirectiveFlag() {
    super("directive-flag", Severity.ERROR);
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxContext context = node.context();
    if (context == null
        || node.arguments().size() != 1
        || VALUES.contains(node.argument(0).toLowerCase(Locale.ROOT))) {
      return;
    }
    NginxDirectives.at(node.name(), context, subject.version())
        .filter(NginxDirective::flag)
        .ifPresent(
            flag ->
                sink.accept(
                    finding(
                        node.place(node.arguments().get(0)),
                        String.format(
                            "invalid value \"%s\" in \"%s\" directive, it must be \"on\" or \"off\"",
                            Shown.sentence(node.argument(0)), node.name()),
                        "write `on` or `off`; variables are not evaluated here")));
  }
}
