package frontwright.validators.report;

import frontwright.model.source.Severity;

/** How the parts of a report look in a terminal (ECMA-48, SGR). */
enum Style {
  ERROR("1;31"),
  WARNING("33"),
  NOTE("36"),
  GUTTER("34"),
  MESSAGE("1");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  static Style of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> NOTE;
    };
  }

  /** The text in this style. */
  String paint(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
