package frontwright.validators.python;

import frontwright.model.source.Span;
import frontwright.validators.python.PythonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits any text into tokens of Python, without ever failing; {@code print(tokens)} is the text.
 * f-strings are tokens of their own kind of string: what is in their braces is not looked into.
 */
public final class PythonLexer {

  private static final Set<String> PREFIXES =
      Set.of("r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt");

  private static final List<String> OPERATORS =
      List.of(
          "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "==", "!=", "<=", ">=", "->",
          ":=", "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=");

  private final String text;
  private final List<PythonToken> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private PythonLexer(String text) {
    this.text = text;
  }

  /** The tokens of a text, in order and without gaps. */
  public static List<PythonToken> tokens(String text) {
    PythonLexer lexer = new PythonLexer(text);
    while (lexer.at < text.length()) {
      int start = lexer.at;
      Kind kind = lexer.next();
      lexer.tokens.add(new PythonToken(kind, new Span(start, lexer.at)));
    }
    return lexer.tokens;
  }

  private Kind next() {
    char c = text.charAt(at);
    if (isEnd(c)) {
      end();
      return depth > 0 ? Kind.BLANK : Kind.NEWLINE;
    }
    if (isBlank(c)) {
      blanks();
      return Kind.BLANK;
    }
    if (c == '\\' && at + 1 < text.length() && isEnd(text.charAt(at + 1))) {
      at++;
      end();
      return Kind.BLANK;
    }
    if (c == '#') {
      while (at < text.length() && !isEnd(text.charAt(at))) {
        at++;
      }
      return Kind.COMMENT;
    }
    int quote = at + prefix();
    if (quote < text.length() && isQuote(text.charAt(quote))) {
      at = quote;
      string();
      return Kind.STRING;
    }
    return word(c);
  }

  private Kind word(char c) {
    if (isNameStart(c)) {
      while (at < text.length() && isNamePart(text.charAt(at))) {
        at++;
      }
      return Kind.NAME;
    }
    boolean digit =
        isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)));
    if (digit) {
      number();
      return Kind.NUMBER;
    }
    operator(c);
    return Kind.OPERATOR;
  }

  /** A byte order mark is a blank: Python takes it off. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\uFEFF';
  }

  private void blanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private void end() {
    boolean pair = text.startsWith("\r\n", at);
    at += pair ? 2 : 1;
  }

  /** How long the prefix of a string is; 0 where there is none. */
  private int prefix() {
    int length = 0;
    while (length < 3 && at + length < text.length() && isLetter(text.charAt(at + length))) {
      length++;
    }
    return PREFIXES.contains(text.substring(at, at + length).toLowerCase(Locale.ROOT)) ? length : 0;
  }

  /** To the closing quote; one quote ends at the end of the line, three at the end of the text. */
  private void string() {
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    boolean isTriple = text.startsWith(triple, at);
    at += isTriple ? 3 : 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isTriple ? text.startsWith(triple, at) : c == quote) {
        at += isTriple ? 3 : 1;
        return;
      }
      if (!isTriple && isEnd(c)) {
        return;
      }
      at++;
      if (c == '\\' && at < text.length()) {
        end();
      }
    }
  }

  private void number() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean sign = (c == '+' || c == '-') && "eE".indexOf(text.charAt(at - 1)) >= 0;
      if (!sign && !isNamePart(c) && c != '.') {
        return;
      }
      at++;
    }
  }

  private void operator(char c) {
    if ("([{".indexOf(c) >= 0) {
      depth++;
    } else if (")]}".indexOf(c) >= 0) {
      depth = Math.max(0, depth - 1);
    }
    at +=
        OPERATORS.stream()
            .filter(o -> text.startsWith(o, at))
            .mapToInt(String::length)
            .findFirst()
            .orElse(1);
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return isLetter(c) || c == '_' || c >= 0x80;
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }
}
