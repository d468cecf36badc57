package frontwright.validators.regex;

import frontwright.validators.regex.Regex.Chars;
import frontwright.validators.regex.Regex.Choice;
import frontwright.validators.regex.Regex.Edge;
import frontwright.validators.regex.Regex.Greed;
import frontwright.validators.regex.Regex.Group;
import frontwright.validators.regex.Regex.Repeat;
import frontwright.validators.regex.Regex.Sequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the automaton of an expression by Glushkov's construction. */
final class AutomatonBuilder {

  private static final int MOST_STATES = 1_000;

  private static final Part EMPTY = new Part(true, new BitSet(), new BitSet());

  private final List<ByteSet> symbols = new ArrayList<>();
  private final List<BitSet> follow = new ArrayList<>();
  private final Map<Integer, BitSet> groups = new HashMap<>();
  private final List<BitSet> doubled = new ArrayList<>();
  private boolean isTooMuch;

  /**
   * A part of the expression.
   *
   * @param isNullable whether it matches the empty text
   * @param first the states that it may begin with
   * @param last the states that it may end with
   */
  private record Part(boolean isNullable, BitSet first, BitSet last) {}

  static Optional<Automaton> build(Regex regex) {
    AutomatonBuilder builder = new AutomatonBuilder();
    Part whole = builder.part(regex);
    return builder.isTooMuch
        ? Optional.empty()
        : Optional.of(
            new Automaton(
                builder.symbols,
                builder.follow,
                builder.doubled,
                builder.groups,
                whole.first,
                whole.last,
                whole.isNullable));
  }

  private Part part(Regex regex) {
    if (isTooMuch) {
      return EMPTY;
    } else if (regex instanceof Chars chars) {
      return state(chars.set());
    } else if (regex instanceof Edge edge) {
      return edge(edge);
    } else if (regex instanceof Sequence sequence) {
      return sequence.parts().stream().map(this::part).reduce(EMPTY, this::then);
    } else if (regex instanceof Choice choice) {
      return choice.branches().stream()
          .map(this::part)
          .reduce(AutomatonBuilder::either)
          .orElse(EMPTY);
    } else if (regex instanceof Group group) {
      return group(group);
    } else if (regex instanceof Repeat repeat && repeat.greed() != Greed.POSSESSIVE) {
      return repeat(repeat);
    }
    isTooMuch = true;
    return EMPTY;
  }

  private Part state(ByteSet symbol) {
    int state = symbols.size();
    isTooMuch |= state == MOST_STATES;
    symbols.add(symbol);
    follow.add(new BitSet());
    doubled.add(new BitSet());
    BitSet itself = new BitSet();
    itself.set(state);
    return new Part(false, itself, itself);
  }

  /** A dollar sign also matches before a line feed that ends the text. */
  private Part edge(Edge edge) {
    if (edge.isStart()) {
      return state(ByteSet.of(ByteSet.START));
    }
    Part newline = edge.beforeNewline() ? optional(state(ByteSet.of('\n'))) : EMPTY;
    return then(newline, state(ByteSet.of(ByteSet.END)));
  }

  private Part group(Group group) {
    int start = symbols.size();
    Part part = part(group.body());
    groups.computeIfAbsent(group.number(), number -> new BitSet()).set(start, symbols.size());
    return part;
  }

  private Part repeat(Repeat repeat) {
    Part whole = EMPTY;
    for (int i = 0; i < repeat.least() && !isTooMuch; i++) {
      boolean loops = repeat.most() < 0 && i == repeat.least() - 1;
      Part copy = part(repeat.body());
      whole = then(whole, loops ? looped(copy) : copy);
    }
    if (repeat.most() < 0 && repeat.least() == 0) {
      return optional(looped(part(repeat.body())));
    }
    Part rest = EMPTY;
    for (int i = repeat.least(); i < repeat.most() && !isTooMuch; i++) {
      rest = optional(then(part(repeat.body()), rest));
    }
    return then(whole, rest);
  }

  private Part looped(Part part) {
    connect(part.last, part.first);
    return part;
  }

  private static Part optional(Part part) {
    return new Part(true, part.first, part.last);
  }

  private Part then(Part left, Part right) {
    connect(left.last, right.first);
    return new Part(
        left.isNullable && right.isNullable,
        left.isNullable ? union(left.first, right.first) : left.first,
        right.isNullable ? union(left.last, right.last) : right.last);
  }

  private static Part either(Part left, Part right) {
    return new Part(
        left.isNullable || right.isNullable,
        union(left.first, right.first),
        union(left.last, right.last));
  }

  /** Remembers what can be reached in two ways, which is what makes matchers try both. */
  private void connect(BitSet from, BitSet to) {
    from.stream()
        .forEach(
            state -> {
              BitSet again = (BitSet) to.clone();
              again.and(follow.get(state));
              doubled.get(state).or(again);
              follow.get(state).or(to);
            });
  }

  private static BitSet union(BitSet left, BitSet right) {
    BitSet both = (BitSet) left.clone();
    both.or(right);
    return both;
  }
}
