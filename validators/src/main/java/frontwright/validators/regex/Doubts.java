package frontwright.validators.regex;

import frontwright.validators.regex.Regex.Atomic;
import frontwright.validators.regex.Regex.Backreference;
import frontwright.validators.regex.Regex.Chars;
import frontwright.validators.regex.Regex.Choice;
import frontwright.validators.regex.Regex.Greed;
import frontwright.validators.regex.Regex.Group;
import frontwright.validators.regex.Regex.Look;
import frontwright.validators.regex.Regex.Repeat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left undecided, since PCRE2 10.42 refuses it, or matches otherwise than its manual says:
 * each was found by asking it.
 */
final class Doubts {

  private Doubts() {}

  /** Why it is not known what an expression matches; empty where it is. */
  static Optional<String> about(Regex root) {
    return all(root).flatMap(part -> doubt(part, root).stream()).findFirst();
  }

  /** The alternatives at the top. */
  static List<Regex> branches(Regex regex) {
    return regex instanceof Choice choice ? choice.branches() : List.of(regex);
  }

  private static Stream<Regex> all(Regex regex) {
    return Stream.concat(Stream.of(regex), Shape.parts(regex).stream().flatMap(Doubts::all));
  }

  private static Optional<String> doubt(Regex part, Regex root) {
    if (part instanceof Look look) {
      return said(isOfManyLengths(look), "looks behind by different lengths");
    } else if (part instanceof Group group) {
      return said(refersToItself(group), "has a capture that refers to itself");
    } else if (part instanceof Atomic atomic) {
      return said(isMistaken(atomic.body(), root), "has an optional group in an atomic one");
    }
    return part instanceof Repeat repeat && !(repeat.body() instanceof Chars)
        ? repeated(repeat, root)
        : Optional.empty();
  }

  /** A possessive one is an atomic group, unless it may be repeated for ever. */
  private static Optional<String> repeated(Repeat repeat, Regex root) {
    boolean isAtomic =
        repeat.greed() == Greed.POSSESSIVE && (repeat.most() > 0 || repeat.least() > 1);
    return said(repeat.most() == 0, "has a group that is repeated no times")
        .or(
            () ->
                said(isAtomic && isMistaken(repeat, root), "has an optional group that is final"));
  }

  private static Optional<String> said(boolean isDoubtful, String why) {
    return isDoubtful ? Optional.of(why) : Optional.empty();
  }

  /** Refused, even where it is never tried. */
  private static boolean isOfManyLengths(Look look) {
    return !look.isAhead()
        && branches(look.body()).stream().anyMatch(branch -> Shape.length(branch).isEmpty());
  }

  /** Then find_minlength() in pcre2_study.c forgets the branches behind. */
  private static boolean refersToItself(Group group) {
    return all(group.body())
        .anyMatch(
            part ->
                part instanceof Backreference reference
                    && (reference.group().equals(Integer.toString(group.number()))
                        || reference.group().equals(group.name())));
  }

  /**
   * Where there is an optional group in an atomic one, compare_opcodes() in pcre2_auto_possess.c
   * takes the end of the atomic group for the end of all, and what is repeated in front of it for
   * final.
   */
  private static boolean isMistaken(Regex atomic, Regex root) {
    boolean hasOptional = repeats(atomic).anyMatch(each -> each.least() == 0 && !isRun(each));
    return hasOptional
        && repeats(root).filter(Doubts::isRun).count()
            > repeats(atomic).filter(Doubts::isRun).count();
  }

  private static Stream<Repeat> repeats(Regex regex) {
    return all(regex).filter(Repeat.class::isInstance).map(Repeat.class::cast);
  }

  private static boolean isRun(Repeat repeat) {
    return repeat.body() instanceof Chars;
  }
}
