package frontwright.validators.routing.httpd.expression;

/**
 * A token of an expression (util_expr_scan.l).
 *
 * @param kind what it is
 * @param text its text, delimiters left out
 * @param at where it begins
 */
record Token(Kind kind, String text, int at) {

  /** What a token is. */
  enum Kind {
    END,
    FAULT,
    TRUE,
    FALSE,
    NOT,
    AND,
    OR,
    UNARY,
    BINARY,
    COMPARE,
    IN,
    MATCHES,
    MATCHES_NOT,
    CONCAT,
    DIGITS,
    NAME,
    STRING_BEGIN,
    STRING,
    STRING_END,
    VARIABLE_BEGIN,
    VARIABLE_END,
    GROUP,
    REGEX,
    REGEX_CASELESS,
    PUNCTUATION
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isPunctuation(String wanted) {
    return kind == Kind.PUNCTUATION && text.equals(wanted);
  }
}
