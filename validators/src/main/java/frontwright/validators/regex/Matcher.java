package frontwright.validators.regex;

/** Looks for expressions in texts, as PCRE2 does. */
public final class Matcher {

  private Matcher() {}

  /**
   * Looks for the first match.
   *
   * @param expression what to look for
   * @param text one character for each byte
   */
  public static Matching find(Expression expression, String text) {
    return new Matching.Unknown("no matcher for " + expression.text() + " in " + text);
  }
}
