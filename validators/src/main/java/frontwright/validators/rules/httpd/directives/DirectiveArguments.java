package frontwright.validators.rules.httpd.directives;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdArguments;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdDirectives.Misuse;
import frontwright.validators.rules.httpd.HttpdSubject;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Too many arguments or too few; often because a value with blanks is not quoted. */
final class DirectiveArguments extends TableRule {

  DirectiveArguments() {
    super("directive-arguments", Misuse.ARGUMENTS);
  }

  @Override
  void said(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdDirectives.named(node.key()).stream()
        .map(HttpdDirective::arguments)
        .filter(arguments -> arguments != HttpdArguments.FLAG)
        .findFirst()
        .ifPresent(
            arguments ->
                sink.accept(
                    finding(
                        node.head(),
                        HttpdDirectives.miscount(node.key(), node.arguments().size())
                            .orElse(named(node) + " " + arguments.words()),
                        help(node, arguments))));
  }

  private static String help(HttpdNode node, HttpdArguments arguments) {
    List<String> words = node.arguments();
    if (words.stream().anyMatch(word -> word.startsWith("#"))) {
      return "put the comment on a line of its own: behind a directive, `#` and what follows are"
          + " arguments";
    }
    if (accepts(node, arguments, words.size())) {
      return "an empty argument counts as none: write a value, or leave the directive out";
    }
    boolean isTooFew =
        IntStream.rangeClosed(0, words.size()).noneMatch(n -> accepts(node, arguments, n));
    return isTooFew
        ? "here it has " + words.size() + "; write what is missing, or leave the directive out"
        : "here it has " + words.size() + "; quote a value that has blanks";
  }

  private static boolean accepts(HttpdNode node, HttpdArguments arguments, int number) {
    return arguments.arity().accepts(number)
        && HttpdDirectives.miscount(node.key(), number).isEmpty();
  }
}
