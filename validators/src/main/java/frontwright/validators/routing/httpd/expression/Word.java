package frontwright.validators.routing.httpd.expression;

/** A text in an expression. */
sealed interface Word {

  /**
   * A text as it is.
   *
   * @param isQuoted whether it stands in quotes; without them it is a number
   */
  record Literal(String text, boolean isQuoted) implements Word {}

  /**
   * {@code %{NAME}}.
   *
   * @param name in capitals
   */
  record Variable(String name) implements Word {}

  /**
   * {@code %{name:argument}} or {@code name(argument)}.
   *
   * @param name in small letters
   */
  record Call(String name, Word argument) implements Word {}

  /** {@code $0} to {@code $9}. */
  record Group(int number) implements Word {}

  /** Two of them in a row. */
  record Joined(Word first, Word last) implements Word {}
}
