package frontwright.templates.systemd;

import frontwright.templates.engine.Language;
import frontwright.templates.engine.Written;

/**
 * How values are written in unit files (systemd.syntax(7), systemd.unit(5), systemd.service(5)).
 */
final class SystemdText {

  /**
   * Strings are written as settings that take the rest of the line: only specifiers are escaped.
   */
  static final Language LANGUAGE = new Language("systemd", SystemdText::line);

  private SystemdText() {}

  /** The rest of a line, such as a path: {@code %} begins a specifier. */
  static String line(String value) {
    return value.replace("%", "%%");
  }

  /** A word of a command line: in double quotes, without specifiers and variables. */
  static Written word(String value) {
    boolean bare = value.matches("[A-Za-z0-9_./:@=+,-]+");
    String escaped = line(value).replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "$$");
    return new Written(bare ? value : "\"" + escaped + "\"");
  }
}
