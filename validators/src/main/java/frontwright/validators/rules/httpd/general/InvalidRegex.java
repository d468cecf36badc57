package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Compilation;
import frontwright.validators.regex.Expression;
import frontwright.validators.rules.httpd.Expressions;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A regular expression that PCRE refuses. */
final class InvalidRegex extends NamedHttpdRule {

  InvalidRegex() {
    super("invalid-regex", Severity.ERROR, Expressions.DIRECTIVES.toArray(String[]::new));
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Expressions.of(node)
        .ifPresent(
            found -> {
              if (Expression.compile(found.text(), found.isCaseless())
                  instanceof Compilation.Refused refused) {
                sink.accept(
                    finding(
                        node.place(found.word()),
                        "Regex could not be compiled: "
                            + Shown.quoted(found.text())
                            + ": "
                            + refused.reason(),
                        help(refused.reason())));
              }
            });
  }

  private static String help(String reason) {
    return switch (reason) {
      case "missing closing parenthesis" -> "close the group, or write `\\(` for the character";
      case "unmatched closing parenthesis" ->
          "open a group before, or write `\\)` for the character";
      case "missing terminating ] for character class" ->
          "close the class, or write `\\[` for the character";
      case "quantifier does not follow a repeatable item" ->
          "write what is to be repeated before it (`.*` is any text), or escape it with `\\`";
      case "range out of order in character class" -> "put the lower character first";
      default -> "correct the expression";
    };
  }
}
