package frontwright.validators.oracle;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Expressions and texts of few letters, so that they meet. */
final class RandomRegex {

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "a",
          "b",
          "/",
          "A",
          ".",
          ".",
          "\\.",
          "\\d",
          "\\w",
          "\\W",
          "\\s",
          "[ab]",
          "[^a]",
          "[^/]",
          "[a-z]",
          "[[:upper:]]",
          "ab",
          "a/",
          "\\n",
          "\\x61",
          "\\N");
  private static final List<String> EDGES =
      List.of("^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z", "\\G", "^", "$", "\\K");
  private static final List<String> BACK =
      List.of("\\1", "\\2", "\\g1", "\\g{2}", "\\g{-1}", "\\k<n>", "\\k{n}", "\\k'n'", "(?P=n)");
  private static final List<String> OPENINGS =
      List.of(
          "(", "(", "(", "(?:", "(?:", "(?<n>", "(?P<n>", "(?'n'", "(?i:", "(?s:", "(?-i:", "(?>");
  private static final List<String> LOOKS = List.of("(?=", "(?!", "(?<=", "(?<!");
  private static final List<String> TIMES =
      List.of("*", "+", "?", "{2}", "{0,2}", "{1,}", "{2,3}", "{0,1}", "{2,}");
  private static final List<String> GREED = List.of("", "", "", "?", "+");
  private static final List<String> BYTES =
      List.of("a", "a", "a", "b", "b", "/", "A", "B", ".", "1", "\n", "\r", "_", " ", "\u00e4");

  private RandomRegex() {}

  static String expression(SplittableRandom random) {
    return choice(random, 3);
  }

  static String text(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(10))
        .mapToObj(i -> one(BYTES, random))
        .collect(Collectors.joining());
  }

  private static String choice(SplittableRandom random, int depth) {
    int branches = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(3);
    return IntStream.range(0, branches)
        .mapToObj(i -> sequence(random, depth))
        .collect(Collectors.joining("|"));
  }

  private static String sequence(SplittableRandom random, int depth) {
    return IntStream.range(0, random.nextInt(4) + (random.nextInt(8) > 0 ? 1 : 0))
        .mapToObj(i -> part(random, depth))
        .collect(Collectors.joining());
  }

  private static String part(SplittableRandom random, int depth) {
    int kind = random.nextInt(20);
    if (kind < 10 || depth == 0) {
      return one(ATOMS, random) + times(random, 3);
    } else if (kind < 12) {
      return one(EDGES, random);
    } else if (kind < 13) {
      return one(BACK, random) + times(random, 4);
    } else if (kind < 15) {
      return one(LOOKS, random) + choice(random, depth - 1) + ")" + times(random, 8);
    }
    return one(OPENINGS, random) + choice(random, depth - 1) + ")" + times(random, 2);
  }

  private static String times(SplittableRandom random, int seldom) {
    return random.nextInt(seldom) > 0 ? "" : one(TIMES, random) + one(GREED, random);
  }

  private static String one(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
