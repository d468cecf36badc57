package frontwright.validators.directives;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many arguments a directive takes.
 *
 * @param counts bit {@code n} is set where {@code n} arguments may be; of 0 to 29
 * @param atLeast from this number on any may be; {@link #BOUNDED} where there is a most
 */
public record Arity(int counts, int atLeast) {

  /** There is a most. */
  public static final int BOUNDED = Integer.MAX_VALUE;

  /** Any number, none included. */
  public static final Arity ANY = new Arity(0, 0);

  private static final String[] NUMBERS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight"
  };

  /**
   * Reads {@code 1,2} for one or two, {@code 2+} for two and more.
   *
   * @throws NumberFormatException when it is neither
   */
  static Arity of(String cell) {
    if (cell.endsWith("+")) {
      return new Arity(0, Integer.parseInt(cell.substring(0, cell.length() - 1)));
    }
    int counts = 0;
    for (String count : cell.split(",", -1)) {
      counts |= 1 << Integer.parseInt(count);
    }
    return new Arity(counts, BOUNDED);
  }

  /** Whether so many arguments may be. */
  public boolean accepts(int arguments) {
    return arguments >= atLeast || (arguments < 30 && (counts >> arguments & 1) == 1);
  }

  /** For a reader: {@code one or two arguments}. */
  public String words() {
    if (atLeast != BOUNDED) {
      return atLeast == 0 ? "any number of arguments" : "at least " + counted(atLeast);
    }
    int[] all = IntStream.range(0, 30).filter(this::accepts).toArray();
    String before =
        IntStream.of(all)
            .limit(all.length - 1L)
            .mapToObj(Arity::number)
            .collect(Collectors.joining(", "));
    String last = counted(all[all.length - 1]);
    return before.isEmpty() ? last : before + " or " + last;
  }

  private static String counted(int number) {
    return number(number) + (number == 1 ? " argument" : " arguments");
  }

  private static String number(int number) {
    return number < NUMBERS.length ? NUMBERS[number] : Integer.toString(number);
  }
}
