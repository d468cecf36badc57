package frontwright.validators.regex;

import frontwright.validators.regex.Regex.Atomic;
import frontwright.validators.regex.Regex.Backreference;
import frontwright.validators.regex.Regex.Chars;
import frontwright.validators.regex.Regex.Choice;
import frontwright.validators.regex.Regex.Edge;
import frontwright.validators.regex.Regex.Form;
import frontwright.validators.regex.Regex.Greed;
import frontwright.validators.regex.Regex.Group;
import frontwright.validators.regex.Regex.Look;
import frontwright.validators.regex.Regex.Repeat;
import frontwright.validators.regex.Regex.Sequence;
import java.util.List;
import java.util.OptionalInt;

/** What can be told of every match beforehand. */
final class Shape {

  /** Longer than any text. */
  private static final long MOST = Integer.MAX_VALUE;

  private Shape() {}

  /** What a regular expression consists of, what is looked at or never tried again too. */
  static List<Regex> parts(Regex regex) {
    if (regex instanceof Look look) {
      return List.of(look.body());
    }
    return regex instanceof Atomic atomic ? List.of(atomic.body()) : regex.parts();
  }

  /** How many bytes a match has at least. */
  static long least(Regex regex) {
    if (regex instanceof Chars) {
      return 1;
    } else if (regex instanceof Sequence sequence) {
      return Math.min(MOST, sequence.parts().stream().mapToLong(Shape::least).sum());
    } else if (regex instanceof Choice choice) {
      return choice.branches().stream().mapToLong(Shape::least).min().orElse(0);
    } else if (regex instanceof Repeat repeat) {
      return Math.min(MOST, least(repeat.body()) * repeat.least());
    } else if (regex instanceof Group group) {
      return least(group.body());
    }
    return regex instanceof Atomic atomic ? least(atomic.body()) : 0;
  }

  /** How many bytes each match has; empty where they differ, or may do. */
  static OptionalInt length(Regex regex) {
    if (regex instanceof Chars) {
      return OptionalInt.of(1);
    } else if (regex instanceof Sequence sequence) {
      return sum(sequence.parts());
    } else if (regex instanceof Choice choice) {
      List<OptionalInt> lengths = choice.branches().stream().map(Shape::length).distinct().toList();
      return lengths.size() == 1 ? lengths.get(0) : OptionalInt.empty();
    } else if (regex instanceof Repeat repeat) {
      OptionalInt once =
          repeat.least() == repeat.most() ? length(repeat.body()) : OptionalInt.empty();
      return once.isPresent()
          ? OptionalInt.of(once.getAsInt() * repeat.least())
          : OptionalInt.empty();
    } else if (regex instanceof Group group) {
      return length(group.body());
    } else if (regex instanceof Atomic atomic) {
      return length(atomic.body());
    }
    return regex instanceof Backreference ? OptionalInt.empty() : OptionalInt.of(0);
  }

  private static OptionalInt sum(List<Regex> parts) {
    int sum = 0;
    for (Regex part : parts) {
      OptionalInt length = length(part);
      if (length.isEmpty()) {
        return length;
      }
      sum += length.getAsInt();
    }
    return OptionalInt.of(sum);
  }

  /** What a match that is not empty may begin with. */
  static ByteSet first(Regex regex) {
    if (regex instanceof Chars chars) {
      return chars.set();
    } else if (regex instanceof Sequence sequence) {
      return first(sequence.parts());
    } else if (regex instanceof Choice choice) {
      return choice.branches().stream().map(Shape::first).reduce(ByteSet.of(), ByteSet::or);
    } else if (regex instanceof Repeat repeat) {
      return repeat.most() == 0 ? ByteSet.of() : first(repeat.body());
    } else if (regex instanceof Group group) {
      return first(group.body());
    } else if (regex instanceof Atomic atomic) {
      return first(atomic.body());
    }
    return regex instanceof Backreference ? ByteSet.ALL : ByteSet.of();
  }

  private static ByteSet first(List<Regex> parts) {
    ByteSet first = ByteSet.of();
    for (Regex part : parts) {
      first = first.or(first(part));
      if (least(part) > 0) {
        break;
      }
    }
    return first;
  }

  /** Whether there is no match but at the start of the text. */
  static boolean isAnchored(Regex regex) {
    if (regex instanceof Edge edge) {
      return edge.isStart();
    } else if (regex instanceof Sequence sequence) {
      return !sequence.parts().isEmpty() && isAnchored(sequence.parts().get(0));
    } else if (regex instanceof Choice choice) {
      return choice.branches().stream().allMatch(Shape::isAnchored);
    } else if (regex instanceof Group group) {
      return isAnchored(group.body());
    }
    return regex instanceof Atomic atomic && isAnchored(atomic.body());
  }

  /**
   * Whether a match begins with as much as there is up to a line feed: where there is none from a
   * place on, there is none from the next ones, up to a line feed. What the references back say
   * would tell the places apart.
   */
  static boolean beginsWithAnything(Regex regex) {
    if (regex instanceof Sequence sequence) {
      return !sequence.parts().isEmpty() && beginsWithAnything(sequence.parts().get(0));
    } else if (regex instanceof Choice choice) {
      return choice.branches().stream().allMatch(Shape::beginsWithAnything);
    } else if (regex instanceof Group group) {
      return beginsWithAnything(group.body());
    }
    return regex instanceof Repeat repeat
        && repeat.least() == 0
        && repeat.most() < 0
        && repeat.greed() != Greed.POSSESSIVE
        && repeat.body() instanceof Chars chars
        && chars.form() == Form.DOT;
  }

  /** Whether something refers back to a capture. */
  static boolean refersBack(Regex regex) {
    return regex instanceof Backreference || parts(regex).stream().anyMatch(Shape::refersBack);
  }

  /**
   * What each match begins with, behind the start of the text; {@code ""} where nothing is known.
   */
  static String prefix(Regex regex) {
    StringBuilder prefix = new StringBuilder();
    extend(regex, prefix);
    return prefix.toString();
  }

  /** Whether what comes next is known too. */
  private static boolean extend(Regex regex, StringBuilder prefix) {
    if (regex instanceof Chars chars) {
      boolean isKnown = chars.set().size() == 1;
      return isKnown && !prefix.append((char) chars.set().first()).isEmpty();
    } else if (regex instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(part -> extend(part, prefix));
    } else if (regex instanceof Group group) {
      return extend(group.body(), prefix);
    }
    return regex instanceof Edge;
  }
}
