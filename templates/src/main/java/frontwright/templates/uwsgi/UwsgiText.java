package frontwright.templates.uwsgi;

import frontwright.templates.engine.Language;

/** How values are written in uWSGI's ini files. */
final class UwsgiText {

  /** Strings are written as the rest of a line. */
  static final Language LANGUAGE = new Language("ini", UwsgiText::line);

  private UwsgiText() {}

  /** The rest of a line: {@code %} begins a magic variable. */
  static String line(String value) {
    return value.replace("%", "%%");
  }
}
