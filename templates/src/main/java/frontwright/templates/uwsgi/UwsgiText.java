package frontwright.templates.uwsgi;

import frontwright.templates.engine.Language;

/**
 * How values are written in uWSGI's ini files: as the rest of a line, where uWSGI 2.0 looks for
 * {@code %x} (magic variables), {@code %(option)} (placeholders), {@code $(ENV)} and
 * {@code @(file)}, and takes blanks off the end. There are no quotes. A placeholder with nothing in
 * it keeps the signs apart and the blanks inside; {@code %(} itself cannot be written, and is
 * refused when a description is decided.
 */
final class UwsgiText {

  /** Strings are written as the rest of a line. */
  static final Language LANGUAGE = new Language("ini", UwsgiText::line);

  /** What the file must set to nothing where {@link #needsNothing} says so. */
  static final String NOTHING = "%(nothing)";

  private UwsgiText() {}

  /** The rest of a line. */
  static String line(String value) {
    String apart =
        value
            .replace("%", "%%")
            .replace("$(", "$" + NOTHING + "(")
            .replace("@(", "@" + NOTHING + "(");
    return apart.endsWith(" ") ? apart + NOTHING : apart;
  }

  /** Whether a value is written with {@link #NOTHING}. */
  static boolean needsNothing(String value) {
    return line(value).contains(NOTHING);
  }
}
