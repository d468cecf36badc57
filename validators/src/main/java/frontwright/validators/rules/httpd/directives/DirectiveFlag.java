package frontwright.validators.rules.httpd.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdArguments;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdDirectives.Misuse;
import frontwright.validators.rules.httpd.HttpdSubject;
import java.util.function.Consumer;

/** A switch that is neither on nor off. */
final class DirectiveFlag extends TableRule {

  DirectiveFlag() {
    super("directive-flag", Misuse.ARGUMENTS);
  }

  @Override
  void said(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isFlag =
        HttpdDirectives.named(node.key()).stream()
            .anyMatch(directive -> directive.arguments() == HttpdArguments.FLAG);
    if (isFlag) {
      String value = node.argument(0);
      String seen = value.isEmpty() ? "" : ", not " + Shown.quoted(value);
      sink.accept(
          finding(
              node.argumentPlace(0),
              named(node) + " " + HttpdArguments.FLAG.words() + seen,
              "write `On` or `Off`"));
    }
  }
}
