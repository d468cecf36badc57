package frontwright.validators.routing.httpd.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true or false in an expression. */
sealed interface Condition {

  /** {@code true} or {@code false}. */
  record Constant(boolean value) implements Condition {}

  /** The contrary. */
  record Not(Condition condition) implements Condition {}

  /** One of two. */
  record Or(Condition first, Condition last) implements Condition {}

  /** Both. */
  record And(Condition first, Condition last) implements Condition {}

  /**
   * Two texts or numbers are compared.
   *
   * @param operator {@code eq}, {@code ==} and so on; without the hyphen
   */
  record Comparison(Word first, String operator, Word last) implements Condition {}

  /** A text is one of several. */
  record OneOf(Word word, List<Word> list) implements Condition {}

  /** A text is in what a function of a module returns. */
  record InCall(Word word, String function) implements Condition {}

  /** A regular expression is found, or is not. */
  record Match(Word word, HttpdPattern pattern, boolean isWanted) implements Condition {}

  /**
   * A test of one text.
   *
   * @param option its letter
   * @param subnet of {@code -R}
   */
  record Unary(char option, Word word, @Nullable Subnet subnet) implements Condition {}

  /**
   * A test of two texts.
   *
   * @param option its name in small letters
   * @param subnet of {@code -ipmatch}
   */
  record Binary(Word first, String option, Word last, @Nullable Subnet subnet)
      implements Condition {}
}
