package frontwright.model.yaml;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Turns the parser's places, which count code points, into offsets in UTF-16 code units. Only the
 * supplementary characters are remembered, so a lookup is cheap and a text without them free.
 */
final class CodePoints {

  /** The supplementary characters' places, in code points, ascending. */
  private final int[] supplementary;

  private final int length;

  CodePoints(String text) {
    int[] all = text.codePoints().toArray();
    supplementary =
        IntStream.range(0, all.length)
            .filter(i -> Character.isSupplementaryCodePoint(all[i]))
            .toArray();
    length = text.length();
  }

  /** The offset of a place; places past the end give the end. */
  int offset(long place) {
    int index = (int) Math.min(place, length);
    int found = Arrays.binarySearch(supplementary, index);
    int before = found >= 0 ? found : -found - 1;
    return Math.min(index + before, length);
  }
}
