package frontwright.validators.routing.nginx;

import frontwright.validators.regex.Expression;
import frontwright.validators.regex.Matcher;
import frontwright.validators.regex.Matching;
import frontwright.validators.regex.Regex.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of the configuration, with the variables that its named captures set:
 * ngx_http_regex_compile and ngx_http_regex_exec.
 */
final class CompiledRegex {

  private static final Pattern NAME = Pattern.compile("\\(\\?<[A-Za-z_]\\w*>");
  private static final Pattern BY_NAME = Pattern.compile("\\\\[kg]|\\(\\?[P'&(R]");

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

  /** What makes two of them the same. */
  private record Key(String text, boolean isCaseless) {}

  static CompiledRegex of(String text, boolean isCaseless, VariableTable variables) {
    return variables.make(new Key(text, isCaseless), () -> compile(text, isCaseless, variables));
  }

  private static CompiledRegex compile(String text, boolean isCaseless, VariableTable variables) {
    Expression expression = Expression.compile(text, isCaseless).compiled().orElse(null);
    if (expression == null) {
      return new CompiledRegex(text, null, List.of());
    }
    List<Capture> captures = new ArrayList<>();
    for (Group group : expression.groups()) {
      String name = group.name();
      if (name != null) {
        captures.add(new Capture(group.number(), variables.declare(name)));
      }
    }
    Expression shared = withoutNames(expression, isCaseless, captures.size(), variables);
    return new CompiledRegex(text, shared, List.copyOf(captures));
  }

  /**
   * Whether something in it is captured; so it is taken to be where the expression is not
   * understood.
   */
  boolean hasCaptures() {
    return expression == null || !expression.groups().isEmpty();
  }

  /**
   * The same expression without names, which many sites may share: ours differ by the names of
   * captures alone.
   */
  private static Expression withoutNames(
      Expression expression, boolean isCaseless, int names, VariableTable variables) {
    String text = expression.text();
    long written = NAME.matcher(text).results().count();
    if (names == 0 || written != names || BY_NAME.matcher(text).find()) {
      return expression;
    }
    String plain = NAME.matcher(text).replaceAll("(");
    Expression other = of(plain, isCaseless, variables).expression;
    return other == null ? expression : other;
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
