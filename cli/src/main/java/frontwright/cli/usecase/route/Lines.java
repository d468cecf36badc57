package frontwright.cli.usecase.route;

import java.util.Arrays;

/**
 * Many lines as one text. As strings they would live until the last of them is read, and the
 * garbage collector would copy them over and over.
 */
final class Lines {

  private final StringBuilder text = new StringBuilder();
  private int[] ends = new int[1024];
  private int size;

  int size() {
    return size;
  }

  /** In characters, of all lines. */
  int length() {
    return text.length();
  }

  void add(String line) {
    text.append(line);
    if (size + 1 == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[++size] = text.length();
  }

  String get(int line) {
    return text.substring(ends[line], ends[line + 1]);
  }

  void clear() {
    text.setLength(0);
    size = 0;
  }
}
