package frontwright.validators.syntax.nginx;

import frontwright.model.source.Span;
import java.util.Arrays;

/** The tokens of a text. They cover it without a gap, each from its start to the next one's. */
public final class Tokens {

  private final int[] starts;
  private final TokenKind[] kinds;
  private final int end;

  private Tokens(int[] starts, TokenKind[] kinds, int end) {
    this.starts = starts;
    this.kinds = kinds;
    this.end = end;
  }

  /** How many there are. */
  public int count() {
    return starts.length;
  }

  /** The kind of the token with an index from 0. */
  public TokenKind kind(int index) {
    return kinds[index];
  }

  /** Where the token with an index from 0 stands. */
  public Span span(int index) {
    return new Span(starts[index], index + 1 < starts.length ? starts[index + 1] : end);
  }

  /** Collects tokens from left to right. */
  static final class Builder {
    private int[] starts = new int[64];
    private TokenKind[] kinds = new TokenKind[64];
    private int count;

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
      return new Tokens(Arrays.copyOf(starts, count), Arrays.copyOf(kinds, count), end);
    }
  }
}
