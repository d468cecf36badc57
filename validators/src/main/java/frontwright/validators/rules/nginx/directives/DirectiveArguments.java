package frontwright.validators.rules.nginx.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.Arity;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirective;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.directives.NginxDirectives.Misuse;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.Optional;

/** Too many arguments or too few; often because a semicolon is missing. */
final class DirectiveArguments extends TableRule {

  DirectiveArguments() {
    super("directive-arguments", Misuse.NUMBER_OF_ARGUMENTS);
  }

  @Override
  Finding said(Misuse kind, NginxNode node, NginxContext context, NginxSubject subject) {
    String message = "invalid number of arguments in " + named(node) + " directive";
    Arity arity =
        NginxDirectives.at(node.name(), context, subject.version())
            .map(NginxDirective::arity)
            .orElse(Arity.ANY);
    return swallowed(node, context, arity)
        .map(index -> unfinished(node, index, message))
        .orElseGet(
            () ->
                finding(node.head(), message, "it takes " + arity.words() + "; check the quotes"));
  }

  /** The first argument that begins a line and is a directive's name, if one fewer would do. */
  private static Optional<Integer> swallowed(NginxNode node, NginxContext context, Arity arity) {
    List<Word> words = node.arguments();
    for (int i = 0; i < words.size(); i++) {
      boolean isDirective = NginxDirectives.at(words.get(i).value(), context, null).isPresent();
      if (isDirective && arity.accepts(i) && line(node, i) > line(node, i - 1)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static int line(NginxNode node, int argument) {
    Word word = argument < 0 ? node.directive().name() : node.arguments().get(argument);
    return node.place(word).position().line();
  }

  private Finding unfinished(NginxNode node, int swallowed, String message) {
    Word last = swallowed == 0 ? node.directive().name() : node.arguments().get(swallowed - 1);
    Span end = new Span(last.span().end(), last.span().end());
    Place place = new Place(node.file().source(), end);
    return finding(node.head(), message, "end it with `;` before the next line")
        .relatedTo(node.place(node.arguments().get(swallowed)), "taken for an argument")
        .fixedBy(Fix.unsafe(new Fix.Edit(place, ";")));
  }
}
