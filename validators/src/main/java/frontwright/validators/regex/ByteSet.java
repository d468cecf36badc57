package frontwright.validators.regex;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A set of bytes, 0 to 255, and of the two edges of a text, which count as symbols too. */
public final class ByteSet {

  static final int START = 256;
  static final int END = 257;
  private static final int BYTES = 256;

  /** Every byte. */
  public static final ByteSet ALL = range(0, BYTES - 1);

  private final BitSet members;

  private ByteSet(BitSet members) {
    this.members = members;
  }

  /** One byte. */
  public static ByteSet of(int symbol) {
    return range(symbol, symbol);
  }

  /** The bytes of a text, each a character. */
  public static ByteSet of(String text) {
    return text.chars().mapToObj(ByteSet::of).reduce(of(), ByteSet::or);
  }

  /** No byte. */
  public static ByteSet of() {
    return new ByteSet(new BitSet());
  }

  /** The bytes from the one to the other, both included. */
  public static ByteSet range(int first, int last) {
    BitSet members = new BitSet();
    members.set(first, last + 1);
    return new ByteSet(members);
  }

  /** The bytes of which something is true. */
  static ByteSet where(IntPredicate test) {
    return IntStream.range(0, BYTES).filter(test).mapToObj(ByteSet::of).reduce(of(), ByteSet::or);
  }

  /** What is in either. */
  public ByteSet or(ByteSet other) {
    BitSet both = (BitSet) members.clone();
    both.or(other.members);
    return new ByteSet(both);
  }

  /** All other bytes. */
  public ByteSet not() {
    BitSet others = (BitSet) members.clone();
    others.flip(0, BYTES);
    return new ByteSet(others);
  }

  /** With the other case of every letter; of ASCII alone, as PCRE without a locale has it. */
  ByteSet inBothCases() {
    BitSet folded = (BitSet) members.clone();
    for (int upper = 'A'; upper <= 'Z'; upper++) {
      int lower = upper + ('a' - 'A');
      if (members.get(upper) || members.get(lower)) {
        folded.set(upper);
        folded.set(lower);
      }
    }
    return new ByteSet(folded);
  }

  /** Whether a byte is in it. */
  public boolean has(int symbol) {
    return members.get(symbol);
  }

  /** Whether the start of the text is among the symbols. */
  public boolean hasStart() {
    return has(START);
  }

  /** Whether a byte is in both. */
  public boolean meets(ByteSet other) {
    return members.intersects(other.members);
  }

  /** How many there are. */
  public int size() {
    return members.cardinality();
  }

  /** The smallest of them; -1 where there is none. */
  public int first() {
    return members.nextSetBit(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteSet that && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return members.toString();
  }
}
