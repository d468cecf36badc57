package frontwright.templates.nginx;

import frontwright.templates.engine.Language;
import frontwright.templates.engine.Written;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How values are written in nginx's configuration (ngx_conf_file.c: in double quotes, a backslash
 * takes the meaning of a quote or a backslash away; everything else stands for itself).
 */
final class NginxText {

  /** Strings are written as literals, where nginx evaluates no variables. */
  static final Language LANGUAGE = new Language("nginx", NginxText::literal);

  private static final Pattern BARE =
      Pattern.compile("[A-Za-z0-9_./:@%+=,&?*\\[\\]-][A-Za-z0-9_./:@%+=,&?*\\[\\]~-]*");
  private static final Pattern SPECIAL = Pattern.compile("[\\x00-\\x7f&&[^A-Za-z0-9/_ -]]");

  private NginxText() {}

  /** A string where nginx evaluates no variables. */
  static String literal(String value) {
    return BARE.matcher(value).matches() ? value : quoted(value);
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /**
   * A string where nginx evaluates variables. There is no escape for a dollar sign, so it comes
   * from a variable.
   *
   * @param dollar the name of a variable whose value is {@code $}
   */
  static Written evaluated(String value, String dollar) {
    return new Written(
        value.contains("$") ? quoted(value).replace("$", "${" + dollar + "}") : literal(value));
  }

  /** A string that a regular expression in double quotes shall match literally. */
  static Written regex(String value) {
    return new Written(
        SPECIAL
            .matcher(value)
            .replaceAll(found -> String.format("\\\\x%02x", (int) found.group().charAt(0))));
  }

  /** A duration; nginx counts in milliseconds (ngx_parse_time). */
  static Written time(Duration duration) {
    long millis = duration.toMillis();
    return new Written(millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms");
  }

  /** A number of bytes. */
  static Written size(long bytes) {
    if (bytes % (1 << 20) == 0) {
      return new Written((bytes >> 20) + "m");
    }
    return new Written(bytes % 1024 == 0 ? (bytes >> 10) + "k" : Long.toString(bytes));
  }
}
