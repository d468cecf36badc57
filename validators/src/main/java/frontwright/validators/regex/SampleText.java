package frontwright.validators.regex;

import frontwright.validators.regex.Regex.Chars;
import frontwright.validators.regex.Regex.Choice;
import frontwright.validators.regex.Regex.Form;
import frontwright.validators.regex.Regex.Repeat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the author of an expression had in mind. */
public final class SampleText {

  private SampleText() {}

  /**
   * A short text that an expression matches: the first of several branches, as few repetitions as
   * there may be, and a dot for a dot, be it escaped or not. Assertions are left out.
   */
  public static String of(Regex regex) {
    if (regex instanceof Chars chars) {
      return String.valueOf((char) symbol(chars));
    } else if (regex instanceof Choice choice) {
      return of(choice.branches().get(0));
    } else if (regex instanceof Repeat repeat) {
      return of(repeat.body()).repeat(Math.min(repeat.least(), 64));
    }
    return regex.parts().stream().map(SampleText::of).collect(Collectors.joining());
  }

  private static int symbol(Chars chars) {
    if (chars.form() == Form.DOT) {
      return '.';
    }
    return IntStream.of('a', '1', '/')
        .filter(c -> chars.form() == Form.CLASS && chars.set().has(c))
        .findFirst()
        .orElseGet(() -> lower(chars.set().first()));
  }

  private static int lower(int symbol) {
    return symbol < 0 ? '?' : Character.toLowerCase((char) symbol);
  }
}
