package frontwright.templates.httpd;

import frontwright.model.value.UrlPrefix;
import frontwright.model.value.Version;
import frontwright.templates.engine.Language;
import frontwright.templates.engine.Written;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How values are written in httpd's configuration. In double quotes, a backslash takes the meaning
 * of a quote or a backslash away and everything else stands for itself (ap_getword_conf), but
 * before that <code>${NAME}</code> is replaced in the whole line, from the environment too. Several
 * directives read the value that comes out of this in a language of their own.
 */
final class HttpdText {

  /** Strings are written as arguments that mean nothing but themselves. */
  static final Language LANGUAGE = new Language("httpd", HttpdText::literal);

  /** A variable whose value is {@code $}: there is no escape for it. */
  private static final String DOLLAR = "${FW_DOLLAR}";

  private static final Pattern BARE =
      Pattern.compile("[A-Za-z0-9_./:@%+,*-][A-Za-z0-9_./:@%+,*~-]*");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[]");

  /** The first version that reads AuthName as an expression. */
  private static final String EXPRESSION_IN_REALM = "2.4.55";

  private HttpdText() {}

  /**
   * An argument that the directive takes as it is.
   *
   * @throws IllegalArgumentException when there is a control character in it, which cannot be
   *     written; descriptions have none
   */
  static String literal(String value) {
    return BARE.matcher(value).matches() ? value : quoted(value);
  }

  private static String quoted(String value) {
    return "\"" + expanded(escaped(value, "[\\\\\"]")) + "\"";
  }

  /** A value of Header and RequestHeader, where {@code %} and the backslash have a meaning. */
  static Written header(String value) {
    return new Written(quoted(value.replace("\\", "\\\\").replace("%", "%%")));
  }

  /** Whether Header and RequestHeader would evaluate a value, however it is quoted. */
  static boolean isEvaluated(String value) {
    return value.regionMatches(true, 0, "expr=", 0, "expr=".length());
  }

  /** A realm: a quoted string of HTTP (RFC 9110, 5.6.4), in an expression where that is read. */
  static Written realm(String value, Version httpd) {
    String sent = escaped(value, "[\"\\\\]");
    return new Written(
        quoted(httpd.atLeast(EXPRESSION_IN_REALM) ? escaped(sent, "[\\\\%$]") : sent));
  }

  /** The path of a section, where wildcards have a meaning. */
  static Written section(String path) {
    if (!WILDCARD.matcher(path).find()) {
      return new Written(quoted(path));
    }
    String doubled = path.replace("\\", "\\\\");
    return new Written(quoted(WILDCARD.matcher(doubled).replaceAll("[$0]")));
  }

  /**
   * Literal text in a TestString or a Substitution, to stand without quotes: mod_rewrite splits its
   * line itself, knows no quote in quotes, and drops a backslash when it evaluates the text.
   */
  static Written rewrite(String value) {
    return new Written(expanded(escaped(value, "[\\\\$% ]")));
  }

  /** The path of a URL that a regular expression in double quotes shall match literally. */
  static Written regex(UrlPrefix prefix) {
    return new Written(escaped(prefix.path(), "[.+]"));
  }

  /** Whole seconds, rounded up: what httpd reads where it takes no unit. */
  static long seconds(Duration duration) {
    return (duration.toMillis() + 999) / 1000;
  }

  /** A duration where httpd takes a unit. */
  static String time(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? Long.toString(millis / 1000) : millis + "ms";
  }

  /** Whether a value somewhere in a text needs {@code FW_DOLLAR} to be defined. */
  static boolean needsDollar(String text) {
    return text.contains("${");
  }

  private static String escaped(String value, String characters) {
    return value.replaceAll(characters, "\\\\$0");
  }

  private static String expanded(String value) {
    if (CONTROL.matcher(value).find()) {
      throw new IllegalArgumentException("a control character cannot be written for httpd");
    }
    return value.replace("${", DOLLAR + "{");
  }
}
