package frontwright.model.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say about one place.
 *
 * @param rule the rule that speaks, {@code group/name}
 * @param severity how much it matters
 * @param message the fault, with the offending value in backticks; one line, no full stop
 * @param place the subject
 * @param related another place that explains the first, or null
 * @param help the remedy; one line
 * @param fix an edit that does what {@code help} says, or null where that takes a person
 */
public record Finding(
    String rule,
    Severity severity,
    String message,
    Place place,
    @Nullable Related related,
    String help,
    @Nullable Fix fix) {

  /** Another place that explains a finding, with the words to show beside it. */
  public record Related(Place place, String message) {}

  /** Findings as a reader wants them: by file, then from top to bottom. */
  public static final Comparator<Finding> BY_PLACE = Finding::compareByPlace;

  /** An error without a related place. */
  public static Finding error(String rule, Place place, String message, String help) {
    return new Finding(rule, Severity.ERROR, message, place, null, help, null);
  }

  /** A warning without a related place. */
  public static Finding warning(String rule, Place place, String message, String help) {
    return new Finding(rule, Severity.WARNING, message, place, null, help, null);
  }

  /** A note without a related place. */
  public static Finding note(String rule, Place place, String message, String help) {
    return new Finding(rule, Severity.NOTE, message, place, null, help, null);
  }

  /** The same finding that also points at another place. */
  public Finding relatedTo(Place other, String words) {
    return new Finding(rule, severity, message, place, new Related(other, words), help, fix);
  }

  /** The same finding with the edit that remedies it. */
  public Finding fixedBy(Fix edit) {
    return new Finding(rule, severity, message, place, related, help, edit);
  }

  /** Whether this is an error. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Plain code: a comparator put together of others is linked anew at each start. */
  private int compareByPlace(Finding other) {
    int byFile = place.source().name().compareTo(other.place.source().name());
    if (byFile != 0) {
      return byFile;
    }
    int byStart = Integer.compare(place.span().start(), other.place.span().start());
    if (byStart != 0) {
      return byStart;
    }
    int byRule = rule.compareTo(other.rule);
    return byRule != 0 ? byRule : message.compareTo(other.message);
  }
}
