package frontwright.validators.regex;

import frontwright.model.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A regular expression, or a part of one. */
public sealed interface Regex {

  /** How the one byte of {@link Chars} is written. */
  enum Form {
    /** As itself, or escaped. */
    LITERAL,
    /** As a dot, which stands for nearly anything. */
    DOT,
    /** As a class: {@code [a-z]}, {@code \d}. */
    CLASS
  }

  /** How often a repeated part is tried. */
  enum Greed {
    GREEDY,
    LAZY,
    POSSESSIVE
  }

  /**
   * One byte.
   *
   * @param set what it may be
   * @param form how it is written
   * @param span where, in the characters of the expression
   */
  record Chars(ByteSet set, Form form, Span span) implements Regex {}

  /** The start of the text ({@code ^}) or its end ({@code $}, {@code \z}). */
  record Edge(boolean isStart, boolean beforeNewline) implements Regex {}

  /** One after the other; the empty text where there is none. */
  record Sequence(List<Regex> parts) implements Regex {}

  /** One of several. */
  record Choice(List<Regex> branches) implements Regex {}

  /**
   * Something several times.
   *
   * @param least how often at least
   * @param most how often at most; -1 for any number of times
   */
  record Repeat(Regex body, int least, int most, Greed greed) implements Regex {}

  /**
   * A pair of parentheses.
   *
   * @param number as captures are counted, from 1; 0 where nothing is captured
   * @param name of a named capture, or null
   */
  record Group(int number, @Nullable String name, Regex body) implements Regex {}

  /** What depends on more than the next byte. What it consists of is no concern of {@link #all}. */
  sealed interface Opaque extends Regex {}

  /**
   * What must, or must not, stand behind a place or in front of it.
   *
   * @param isAhead behind the place; otherwise in front of it
   * @param isNegated whether it must not stand there
   */
  record Look(boolean isAhead, boolean isNegated, Regex body) implements Opaque {}

  /** What is never tried in another way once it has matched. */
  record Atomic(Regex body) implements Opaque {}

  /**
   * The text of a capture once more.
   *
   * @param group its number or its name
   * @param isCaseless whether case does not matter
   */
  record Backreference(String group, boolean isCaseless) implements Opaque {}

  /** The start or the end of a word ({@code \b}), or any other place ({@code \B}). */
  record WordEdge(boolean isNegated) implements Opaque {}

  /** The match begins only here: {@code \K}. */
  record NewStart() implements Opaque {}

  /** What it consists of, from left to right. */
  default List<Regex> parts() {
    if (this instanceof Sequence sequence) {
      return sequence.parts();
    } else if (this instanceof Choice choice) {
      return choice.branches();
    } else if (this instanceof Repeat repeat) {
      return List.of(repeat.body());
    }
    return this instanceof Group group ? List.of(group.body()) : List.of();
  }

  /** Itself and all that is in it, from left to right. */
  default Stream<Regex> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Regex::all));
  }

  /** Whether a text that it matches may contain a byte; true where that is not known. */
  default boolean mayContain(int symbol) {
    return all()
        .anyMatch(
            part ->
                part instanceof Opaque || (part instanceof Chars chars && chars.set().has(symbol)));
  }
}
