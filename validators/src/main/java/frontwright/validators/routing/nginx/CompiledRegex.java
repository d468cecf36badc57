package frontwright.validators.routing.nginx;

import frontwright.validators.regex.Compilation;
import frontwright.validators.regex.Expression;
import frontwright.validators.regex.Matcher;
import frontwright.validators.regex.Matching;
import frontwright.validators.regex.Regex.Group;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of the configuration, with the variables that its named captures set:
 * ngx_http_regex_compile and ngx_http_regex_exec.
 */
final class CompiledRegex {

  private final String text;
  private final @Nullable Expression expression;
  private final List<Capture> captures;

  /** A named capture and the variable's slot. */
  private record Capture(int number, int slot) {}

  private CompiledRegex(String text, @Nullable Expression expression, List<Capture> captures) {
    this.text = text;
    this.expression = expression;
    this.captures = captures;
  }

  static CompiledRegex of(String text, boolean isCaseless, VariableTable variables) {
    Compilation compilation = Expression.compile(text, isCaseless);
    Expression expression = compilation.compiled().orElse(null);
    List<Capture> captures = new ArrayList<>();
    if (expression != null) {
      for (Group group : expression.groups()) {
        String name = group.name();
        if (name != null) {
          captures.add(new Capture(group.number(), variables.declare(name)));
        }
      }
    }
    return new CompiledRegex(text, expression, List.copyOf(captures));
  }

  /**
   * Whether it is found in a text; then the captures are those of this match.
   *
   * @throws Undecidable when that cannot be told
   */
  boolean matches(Exchange exchange, String subject) {
    if (!(find(subject) instanceof Matching.Found found)) {
      return false;
    }
    exchange.captures = found.groups();
    for (Capture capture : captures) {
      exchange.set(capture.slot, Values.of(found.groups().get(capture.number)));
    }
    return true;
  }

  /** Looks for it and leaves the exchange's captures alone (ngx_regex_exec). */
  Matching find(String subject) {
    Matching matching =
        expression == null
            ? new Matching.Unknown("not understood here")
            : Matcher.find(expression, subject);
    if (matching instanceof Matching.Unknown unknown) {
      throw new Undecidable("the regular expression `" + text + "`: " + unknown.why());
    }
    return matching;
  }
}
