package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;
import java.util.Arrays;

/**
 * The tokens of a text from its beginning to its end, without gap or overlap. There are millions of
 * them in a large file, hence the arrays.
 */
public final class Tokens {

  private final String text;
  private final int[] ends;
  private final byte[] kinds;

  private Tokens(String text, int[] ends, byte[] kinds) {
    this.text = text;
    this.ends = ends;
    this.kinds = kinds;
  }

  /** How many there are. */
  public int size() {
    return ends.length;
  }

  /** What the token is; {@code index} from 0. */
  public TokenKind kind(int index) {
    return TokenKind.of(kinds[index]);
  }

  /** Where the token is. */
  public Span span(int index) {
    return new Span(start(index), ends[index]);
  }

  /** The token as it is written. */
  public String text(int index) {
    return text.substring(start(index), ends[index]);
  }

  /** The index of the token that covers an offset of the text; {@link #size()} behind its end. */
  public int at(int offset) {
    int found = Arrays.binarySearch(ends, offset + 1);
    return found >= 0 ? found : -found - 1;
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** Collects tokens from the first to the last. */
  static final class Builder {

    private static final int FIRST_CAPACITY = 64;

    private final String text;
    private int[] ends = new int[FIRST_CAPACITY];
    private byte[] kinds = new byte[FIRST_CAPACITY];
    private int size;

    Builder(String text) {
      this.text = text;
    }

    /** Where the next token will begin. */
    int end() {
      return size == 0 ? 0 : ends[size - 1];
    }

    /** The next token, up to {@code end}; nothing where that is no further. Spaces are merged. */
    void add(TokenKind kind, int end) {
      if (end <= end()) {
        return;
      }
      if (kind == TokenKind.SPACE && size > 0 && kinds[size - 1] == kind.code()) {
        ends[size - 1] = end;
        return;
      }
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
      }
      ends[size] = end;
      kinds[size++] = kind.code();
    }

    Tokens build() {
      return new Tokens(text, Arrays.copyOf(ends, size), Arrays.copyOf(kinds, size));
    }
  }
}
