package frontwright.model.yaml;

import frontwright.model.source.Findings;
import frontwright.model.source.Span;

/**
 * The characters that a document may be written in: YAML's printable ones, without those that YAML
 * 1.1 takes for line ends and nobody else does (a comment would end where no editor shows it).
 */
final class Characters {

  private Characters() {}

  /** Whether all characters are allowed; the first that is not is added to {@code findings}. */
  static boolean allowed(Findings findings) {
    String text = findings.source().text();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      boolean loneReturn = c == '\r' && !text.startsWith("\n", at + 1);
      if (!isAllowed(c) || loneReturn) {
        findings.error(
            "yaml/character",
            new Span(at, at + Character.charCount(c)),
            String.format("the character `U+%04X` is not allowed", c),
            loneReturn
                ? "end lines with a line feed"
                : String.format("remove it, or write `\\u%04X` in double quotes", c));
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(int c) {
    return switch (c) {
      case '\t', '\n', '\r' -> true;
      case '\u2028', '\u2029', '\uFFFE', '\uFFFF' -> false;
      default -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    };
  }
}
