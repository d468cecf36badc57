package frontwright.validators.regex;

import frontwright.validators.regex.Regex.Group;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression that is understood.
 *
 * @param text as it is written, a character for each byte
 * @param root what it means
 * @param groups its captures, the first has the number 1
 */
public record Expression(String text, Regex root, List<Group> groups) {

  /**
   * Compiles as PCRE2 10.42 does for nginx: neither multiline nor UTF.
   *
   * @param isCaseless whether case does not matter
   */
  public static Compilation compile(String text, boolean isCaseless) {
    return new RegexParser(text, isCaseless).parse();
  }

  /** A capture by its number or its name. */
  public Optional<Group> group(String reference) {
    return groups.stream()
        .filter(
            group ->
                reference.equals(Integer.toString(group.number()))
                    || reference.equals(group.name()))
        .findFirst();
  }

  /** The automaton for it; empty where it is more than regular, or too large. */
  public Optional<Automaton> automaton() {
    return Automaton.of(root);
  }
}
