package frontwright.validators.regex;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of looking for an expression in a text. */
public sealed interface Matching {

  /**
   * It is there.
   *
   * @param start where the match begins
   * @param end where it ends
   * @param groups what the captures hold, the whole match first; null for one that took no part
   * @param expression what was looked for
   */
  record Found(int start, int end, List<@Nullable String> groups, Expression expression)
      implements Matching {

    /**
     * What a capture holds.
     *
     * @param reference its number, {@code 0} for the whole match, or its name
     * @return empty where there is no such capture, or it took no part
     */
    public Optional<String> group(String reference) {
      return reference.equals("0")
          ? Optional.ofNullable(groups.get(0))
          : expression.group(reference).flatMap(g -> Optional.ofNullable(groups.get(g.number())));
    }
  }

  /** It is not there. */
  record NotFound() implements Matching {}

  /**
   * It was not found out.
   *
   * @param why in a few words: it takes too long, or is more than is understood here
   */
  record Unknown(String why) implements Matching {}
}
