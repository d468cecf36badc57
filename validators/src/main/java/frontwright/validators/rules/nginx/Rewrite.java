package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A {@code rewrite}, as far as its result can be told from the text alone. */
public record Rewrite(Pattern pattern, String replacement, String flag) {

  private static final LazyPattern NAME = LazyPattern.of("\\(\\?P?<[A-Za-z_]\\w*>");
  private static final LazyPattern VARIABLE = LazyPattern.of("\\$(\\d)|\\$\\{(\\d)}|(\\$)");

  /** What a directive {@code rewrite} does; empty where its expression is not understood. */
  public static Optional<Rewrite> of(NginxNode node) {
    if (node.arguments().size() < 2) {
      return Optional.empty();
    }
    try {
      Pattern pattern = Pattern.compile(withoutNames(node.argument(0)));
      return Optional.of(new Rewrite(pattern, node.argument(1), node.argument(2)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether the client is sent elsewhere, so that nothing goes on here. */
  public boolean redirects() {
    return flag.equals("redirect")
        || flag.equals("permanent")
        || replacement.startsWith("http://")
        || replacement.startsWith("https://")
        || replacement.startsWith("$scheme");
  }

  /** What a path becomes; empty where it does not match, or where variables decide. */
  public Optional<String> apply(String path) {
    Matcher matcher = pattern.matcher(path);
    return matcher.find() ? result(matcher) : Optional.empty();
  }

  private Optional<String> result(Matcher matcher) {
    Matcher variable = VARIABLE.matcher(replacement.replaceFirst("\\?.*", ""));
    StringBuilder result = new StringBuilder();
    while (variable.find()) {
      String number = variable.group(1) == null ? variable.group(2) : variable.group(1);
      if (number == null || Integer.parseInt(number) > matcher.groupCount()) {
        return Optional.empty();
      }
      String captured = matcher.group(Integer.parseInt(number));
      variable.appendReplacement(
          result, Matcher.quoteReplacement(captured == null ? "" : captured));
    }
    return Optional.of(variable.appendTail(result).toString());
  }

  /** An expression whose groups have only their numbers: Java knows fewer names than PCRE. */
  static String withoutNames(String regex) {
    return NAME.matcher(regex).replaceAll("(");
  }
}
