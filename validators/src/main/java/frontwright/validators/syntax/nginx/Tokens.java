package frontwright.validators.syntax.nginx;

import frontwright.model.source.Span;
import java.util.Arrays;

/** The tokens of a text. They cover it without a gap, each from its start to the next one's. */
public final class Tokens {

  private final int[] starts;
  private final TokenKind[] kinds;
  private final int count;
  private final int end;

  private Tokens(int[] starts, TokenKind[] kinds, int count, int end) {
    this.starts = starts;
    this.kinds = kinds;
    this.count = count;
    this.end = end;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The kind of the token with an index from 0. */
  public TokenKind kind(int index) {
    return kinds[index];
  }

  /** Where the token with an index from 0 stands. */
  public Span span(int index) {
    return new Span(starts[index], index + 1 < count ? starts[index + 1] : end);
  }

  /** Collects tokens from left to right. */
  static final class Builder {

    /** Characters of a token in most texts, rather too few: then nothing is copied. */
    private static final int USUAL_LENGTH = 4;

    private int[] starts;
    private TokenKind[] kinds;
    private int count;

    /** A builder for a text of some length. */
    Builder(int length) {
      starts = new int[length / USUAL_LENGTH + 1];
      kinds = new TokenKind[starts.length];
    }

    void add(TokenKind kind, int start) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        kinds = Arrays.copyOf(kinds, count * 2);
      }
      starts[count] = start;
      kinds[count] = kind;
      count++;
    }

    Tokens build(int end) {
      return new Tokens(starts, kinds, count, end);
    }
  }
}
