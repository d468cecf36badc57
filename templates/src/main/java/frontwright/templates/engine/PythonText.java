package frontwright.templates.engine;

/** How values are written in Python: string literals of ASCII, in double quotes. */
public final class PythonText {

  /** Strings are written as string literals. */
  public static final Language LANGUAGE = new Language("python", PythonText::literal);

  private PythonText() {}

  /** A string literal (Python's language reference, 2.4.1). */
  public static String literal(String value) {
    StringBuilder out = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else if (c >= 0x20 && c < 0x7f) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(c > 0xffff ? "\\U%08x" : "\\u%04x", c));
              }
            });
    return out.append('"').toString();
  }
}
