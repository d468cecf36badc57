package frontwright.validators.oracle;

import java.util.List;
import java.util.random.RandomGenerator;

/** Small changes to a text, such as slips of the hand and broken transfers make. */
final class Mutations {

  private static final List<String> PIECES =
      List.of(
          "{", "}", ";", "\"", "'", "\\", "#", "$", "${", "\n", "\r", "\t", " ", "(", ")", "a",
          "\u0000", "\u00e9", "\\\"", "\" ", "; ", " }", "{}", "x;");

  /** Lengths around the 4,096 bytes that nginx reads at once. */
  private static final List<Integer> LONG =
      List.of(4000, 4092, 4093, 4094, 4095, 4096, 4097, 5000, 9000);

  private Mutations() {}

  /** The text with one to three changes. */
  static String of(String text, RandomGenerator random) {
    String changed = text;
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed = once(changed, random);
    }
    return changed;
  }

  private static String once(String text, RandomGenerator random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + 1 + random.nextInt(12));
    String head = text.substring(0, at);
    String tail = text.substring(at);
    String slice = text.substring(at, to);
    return switch (random.nextInt(9)) {
      case 0 -> head + piece(random) + tail;
      case 1 -> head + text.substring(Math.min(text.length(), at + 1));
      case 2 -> head + text.substring(to);
      case 3 -> head + slice + tail;
      case 4 -> head + piece(random) + text.substring(Math.min(text.length(), at + 1));
      case 5 -> random.nextInt(4) == 0 ? head : head + piece(random) + piece(random) + tail;
      case 6 -> head + tail.replaceFirst("[{};\"'\\\\$#]", "");
      case 7 -> head + tail.replaceFirst("([{};\"'\\\\$#])", "$1$1");
      default -> head + filler(random) + tail;
    };
  }

  private static String piece(RandomGenerator random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private static String filler(RandomGenerator random) {
    String mark = List.of("", "\"", "'", "#", " ", "\n").get(random.nextInt(6));
    String fill = mark.isBlank() && !mark.isEmpty() ? mark : "x";
    String behind = List.of("", " ", ";", "\n").get(random.nextInt(4));
    String word = mark + fill.repeat(LONG.get(random.nextInt(LONG.size()))) + mark;
    return random.nextBoolean() ? word : " " + word + behind;
  }
}
