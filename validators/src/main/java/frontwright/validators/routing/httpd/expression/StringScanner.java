package frontwright.validators.routing.httpd.expression;

import frontwright.validators.routing.httpd.expression.Token.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads strings and variables in expressions: the states {@code str}, {@code var} and {@code
 * vararg} of util_expr_scan.l. Every method returns where it came to, or -1 after a fault.
 */
final class StringScanner {

  /** What fits into a buffer of httpd's scanner (MAX_STRING_LEN, httpd.h). */
  static final int LONGEST = 8191;

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]*");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final String UNTERMINATED = "Unterminated string or variable";

  /** No character ends it: a string expression as a whole. */
  private static final char WHOLE = '\0';

  private final String text;
  private final List<Token> tokens;

  StringScanner(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  private void add(Kind kind, String value, int at) {
    tokens.add(new Token(kind, value, at));
  }

  private int fault(String message, int at) {
    add(Kind.FAULT, message, at);
    return -1;
  }

  /** A string expression up to its end. */
  int whole() {
    return content(0, WHOLE);
  }

  /** A string from its opening quote to the closing one. */
  int quoted(int at) {
    add(Kind.STRING_BEGIN, "", at);
    return content(at + 1, text.charAt(at));
  }

  /** {@code %{NAME}} or {@code %{NAME:argument}}. */
  int variable(int start) {
    add(Kind.VARIABLE_BEGIN, "", start);
    int at = start + 2;
    while (at < text.length()) {
      char c = text.charAt(at);
      Matcher name = NAME.matcher(text).region(at, text.length());
      if (name.lookingAt()) {
        add(Kind.NAME, name.group(), at);
        at = name.end();
      } else if (c == '}') {
        add(Kind.VARIABLE_END, "", at);
        return at + 1;
      } else if (c == ':') {
        add(Kind.PUNCTUATION, ":", at);
        return content(at + 1, '}');
      } else {
        return fault(
            c == '\n' ? UNTERMINATED : "Invalid character in variable name '" + c + "'", at);
      }
    }
    return fault(UNTERMINATED, start);
  }

  private int content(int start, char end) {
    StringBuilder buffer = new StringBuilder();
    int at = start;
    while (at >= 0 && at < text.length()) {
      char c = text.charAt(at);
      boolean isGroup = c == '$' && at + 1 < text.length() && Lexer.isDigit(text.charAt(at + 1));
      if (c == end && end != WHOLE) {
        flush(buffer, start, false);
        add(end == '}' ? Kind.VARIABLE_END : Kind.STRING_END, "", at);
        return at + 1;
      } else if (isGroup || text.startsWith("%{", at)) {
        flush(buffer, start, false);
        at = isGroup ? group(at) : variable(at);
      } else {
        at = plain(at, end, buffer);
      }
    }
    if (at >= 0 && end == WHOLE) {
      flush(buffer, start, true);
      return at;
    }
    return at < 0 ? at : fault(UNTERMINATED, start);
  }

  private int group(int at) {
    add(Kind.GROUP, text.substring(at + 1, at + 2), at);
    return at + 2;
  }

  /** A string ends at its first NUL, for httpd copies it as C does. */
  private void flush(StringBuilder buffer, int at, boolean evenIfEmpty) {
    if (buffer.length() > 0 || evenIfEmpty) {
      String value = buffer.toString();
      int nul = value.indexOf('\0');
      add(Kind.STRING, nul < 0 ? value : value.substring(0, nul), at);
      buffer.setLength(0);
    }
  }

  private int plain(int at, char end, StringBuilder buffer) {
    char c = text.charAt(at);
    boolean isQuote = c == '"' || c == '\'';
    if (c == '\n') {
      return fault(UNTERMINATED, at);
    } else if (c == '\\') {
      return escape(at, buffer);
    } else if (isQuote && end == '}') {
      return fault("a quote inside of %{NAME:...}, at which httpd ends", at);
    } else if (buffer.length() >= LONGEST) {
      return fault("String too long", at);
    }
    buffer.append(c);
    return at + 1;
  }

  private int escape(int at, StringBuilder buffer) {
    if (at + 1 == text.length()) {
      return fault("a backslash at the end, at which httpd ends", at);
    }
    Matcher digits = DIGITS.matcher(text).region(at + 1, text.length());
    if (digits.lookingAt()) {
      return octal(digits, at, buffer);
    }
    char c = text.charAt(at + 1);
    int known = "nrtbf".indexOf(c);
    buffer.append(known < 0 ? c : "\n\r\t\b\f".charAt(known));
    return at + 2;
  }

  private int octal(Matcher digits, int at, StringBuilder buffer) {
    String number = digits.group();
    if (!number.matches("[0-7]{1,3}")) {
      return fault("Bad escape sequence", at);
    }
    int value = Integer.parseInt(number, 8);
    if (value > 0xff) {
      return fault("Escape sequence out of bound", at);
    }
    buffer.append((char) value);
    return digits.end();
  }
}
