package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.routing.httpd.expression.HttpdExpression;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code SetEnvIf}, {@code SetEnvIfNoCase}, {@code BrowserMatch}, {@code BrowserMatchNoCase} or
 * {@code SetEnvIfExpr} (mod_setenvif.c).
 *
 * @param node the directive
 * @param subject what it looks at, in small letters; empty for an expression
 * @param name what the headers' names have to match; null where {@link #subject} is a name
 * @param text what to look for; null where {@link #pattern} is
 * @param pattern what to look for
 * @param isCaseless whether case does not matter
 * @param expression the condition
 * @param settings what it sets
 */
record EnvironmentRule(
    HttpdNode node,
    String subject,
    @Nullable HttpdPattern name,
    @Nullable String text,
    @Nullable HttpdPattern pattern,
    boolean isCaseless,
    @Nullable HttpdExpression expression,
    List<Setting> settings) {

  /** The directives, in small letters. */
  static final String[] DIRECTIVES = {
    "setenvif", "setenvifnocase", "setenvifexpr", "browsermatch", "browsermatchnocase"
  };

  private static final Pattern PLAIN =
      Pattern.compile("(?:[^\\^.$|()\\[\\]*+?{}\\\\]|\\\\[\\^.$|()\\[\\]*+?{}\\\\])*+\\\\?");
  private static final Pattern HEADER = Pattern.compile("[-A-Za-z0-9_]*");

  /**
   * A variable.
   *
   * @param value null to unset it
   */
  record Setting(String variable, @Nullable String value) {

    static Setting of(String word) {
      int equals = word.indexOf('=');
      String variable = equals < 0 ? word : word.substring(0, equals);
      String value = equals < 0 ? "" : word.substring(equals).replaceFirst("^=+", "");
      if (value.startsWith("!")) {
        return new Setting(variable, null);
      } else if (!value.isEmpty()) {
        return new Setting(variable, value);
      }
      return variable.startsWith("!")
          ? new Setting(variable.substring(1), null)
          : new Setting(variable, "1");
    }
  }

  /** Reads the directive; empty when httpd refuses it. */
  static Optional<EnvironmentRule> of(HttpdNode node) {
    String directive = node.name().toLowerCase(Locale.ROOT);
    boolean isBrowser = directive.startsWith("browser");
    boolean isExpression = directive.endsWith("expr");
    int first = isBrowser || isExpression ? 1 : 2;
    List<Setting> settings = new ArrayList<>();
    node.arguments().stream().skip(first).map(Setting::of).forEach(settings::add);
    return isExpression
        ? HttpdExpression.condition(node.argument(0))
            .expression()
            .map(
                expression ->
                    new EnvironmentRule(node, "", null, null, null, false, expression, settings))
        : of(node, isBrowser ? "User-Agent" : node.argument(0), first, settings);
  }

  private static Optional<EnvironmentRule> of(
      HttpdNode node, String subject, int first, List<Setting> settings) {
    boolean isCaseless = node.name().toLowerCase(Locale.ROOT).endsWith("nocase");
    String regex = node.argument(first - 1);
    boolean isPlain = PLAIN.matcher(regex).matches();
    HttpdPattern pattern = isPlain ? null : HttpdPattern.compile(regex, isCaseless).orElse(null);
    boolean isName = HEADER.matcher(subject).matches();
    HttpdPattern name = isName ? null : HttpdPattern.compile(subject, isCaseless).orElse(null);
    boolean isRefused = (!isPlain && pattern == null) || (!isName && name == null);
    return isRefused
        ? Optional.empty()
        : Optional.of(
            new EnvironmentRule(
                node,
                subject.toLowerCase(Locale.ROOT),
                name,
                isPlain ? regex.replaceAll("(?s)\\\\(.?)", "$1") : null,
                pattern,
                isCaseless,
                null,
                settings));
  }

  /** Whether it stands outside of sections and access files. */
  boolean isOfServer() {
    return node.context() == HttpdContext.SERVER;
  }

  /** Whether another one looks at the same, which httpd then does not look up again. */
  boolean looksAtTheSame(EnvironmentRule other) {
    boolean isTogether =
        node.parent() == other.node.parent()
            && (node.context() != HttpdContext.HTACCESS || node.file().equals(other.node.file()));
    return isTogether && subject.equals(other.subject);
  }
}
