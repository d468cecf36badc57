package frontwright.validators.regex;

import java.util.Optional;

/** What came of compiling a regular expression. */
public sealed interface Compilation {

  /** It is right, and understood. */
  record Compiled(Expression expression) implements Compilation {}

  /**
   * PCRE2 refuses it.
   *
   * @param reason in PCRE2's words
   * @param offset where PCRE2 noticed, in characters
   */
  record Refused(String reason, int offset) implements Compilation {

    /** What nginx makes of it (ngx_regex_compile). */
    public String sentence(String expression) {
      String rest = expression.substring(offset);
      return "pcre2_compile() failed: "
          + reason
          + " in \""
          + expression
          + (rest.isEmpty() ? "\"" : "\" at \"" + rest + "\"");
    }
  }

  /** It has something that is not understood here. */
  record Unknown() implements Compilation {}

  /** The expression, where it is right and understood. */
  default Optional<Expression> compiled() {
    return this instanceof Compiled compiled
        ? Optional.of(compiled.expression())
        : Optional.empty();
  }
}
