package frontwright.validators.routing.httpd.expression;

import frontwright.validators.routing.httpd.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an expression's tokens as util_expr_scan.l does. */
final class Lexer {

  private static final Pattern BLANK = Pattern.compile("[ \t\n]+");
  private static final Pattern REGEX_START = Pattern.compile("m[/#$%^,;:_?|!.'\"-]|/");
  private static final Pattern WORD = Pattern.compile("-?[0-9]+|[a-zA-Z][a-zA-Z0-9_]*");
  private static final Pattern OPTION = Pattern.compile("-[a-zA-Z_][a-zA-Z_0-9]*");
  private static final Pattern OPERATOR =
      Pattern.compile("==|=~|=|!=|!~|!|<=|<|>=|>|&&|\\|\\||\\.|[(){},:]");

  private static final Map<String, Kind> OPERATORS =
      Map.of(
          "=~",
          Kind.MATCHES,
          "!~",
          Kind.MATCHES_NOT,
          "!",
          Kind.NOT,
          "&&",
          Kind.AND,
          "||",
          Kind.OR,
          ".",
          Kind.CONCAT);

  private static final Map<String, Kind> WORDS =
      Map.of(
          "and",
          Kind.AND,
          "or",
          Kind.OR,
          "not",
          Kind.NOT,
          "in",
          Kind.IN,
          "true",
          Kind.TRUE,
          "false",
          Kind.FALSE);

  private static final Pattern NUMERIC = Pattern.compile("eq|ne|lt|le|gt|ge");

  private final String text;
  private final StringScanner strings;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(String text) {
    this.text = text;
    this.strings = new StringScanner(text, tokens);
  }

  /** The tokens of a boolean expression; the last one is the end, or a fault. */
  static List<Token> condition(String text) {
    Lexer lexer = new Lexer(text);
    int at = 0;
    while (at >= 0 && at < text.length()) {
      at = lexer.next(at);
    }
    return lexer.ended(at);
  }

  /** The tokens of a string expression; the last one is the end, or a fault. */
  static List<Token> string(String text) {
    Lexer lexer = new Lexer(text);
    return lexer.ended(lexer.strings.whole());
  }

  private List<Token> ended(int at) {
    if (at >= 0) {
      add(Kind.END, "", text.length());
    }
    return tokens;
  }

  private void add(Kind kind, String value, int at) {
    tokens.add(new Token(kind, value, at));
  }

  /** Where the next token begins; -1 after a fault. */
  private int next(int at) {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return strings.quoted(at);
    } else if (text.startsWith("%{", at)) {
      return strings.variable(at);
    } else if (c == '$' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
      add(Kind.GROUP, text.substring(at + 1, at + 2), at);
      return at + 2;
    }
    Matcher matcher = at(BLANK, at);
    return matcher.lookingAt() ? matcher.end() : word(at);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Matcher at(Pattern pattern, int at) {
    return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
  }

  /** The longest match counts, of two with one length the first (flex). */
  private int word(int at) {
    Matcher word = at(WORD, at);
    int end = word.lookingAt() ? word.end() : at;
    Matcher regex = at(REGEX_START, at);
    if (regex.lookingAt() && regex.end() >= end) {
      return regex(at, regex.end());
    } else if (end > at) {
      String found = word.group();
      Kind other =
          isDigit(found.charAt(found.length() - 1)) && !isLetter(found.charAt(0))
              ? Kind.DIGITS
              : NUMERIC.matcher(found).matches() ? Kind.COMPARE : Kind.NAME;
      add(WORDS.getOrDefault(found, other), found, at);
      return end;
    }
    Matcher option = at(OPTION, at);
    return option.lookingAt() ? option(option.group(), at) : operator(at);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int option(String option, int at) {
    String name = option.substring(1);
    if (name.equals("in")) {
      add(Kind.IN, name, at);
    } else if (NUMERIC.matcher(name).matches()) {
      add(Kind.COMPARE, name, at);
    } else {
      add(name.length() == 1 ? Kind.UNARY : Kind.BINARY, name, at);
    }
    return at + option.length();
  }

  private int operator(int at) {
    Matcher operator = at(OPERATOR, at);
    if (!operator.lookingAt()) {
      add(Kind.FAULT, "Parse error near '" + text.charAt(at) + "'", at);
      return -1;
    }
    String found = operator.group();
    boolean isPunctuation = "(){},:".contains(found);
    add(OPERATORS.getOrDefault(found, isPunctuation ? Kind.PUNCTUATION : Kind.COMPARE), found, at);
    return operator.end();
  }

  private int regex(int at, int start) {
    int close = text.indexOf(text.charAt(start - 1), start);
    int end = close < 0 ? text.length() : close;
    if (end - start >= StringScanner.LONGEST) {
      add(Kind.FAULT, "Regexp too long", at);
      return -1;
    } else if (close < 0) {
      // Without its end it is not there, and ends the expression.
      return end;
    }
    boolean isCaseless = text.startsWith("i", end + 1);
    add(isCaseless ? Kind.REGEX_CASELESS : Kind.REGEX, text.substring(start, end), at);
    return end + (isCaseless ? 2 : 1);
  }
}
