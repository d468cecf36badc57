package frontwright.validators.regex;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a regular expression matches, as Glushkov's automaton: a state for each byte that is written
 * in the expression, with repeated parts written out. The text's edges are read as symbols.
 *
 * @param symbols what leads into each state
 * @param follow the states behind each
 * @param doubled those behind each that are reached in two ways
 * @param groups the states in each capture, by its number
 * @param first the states that a match may begin with
 * @param last the states that a match may end with
 * @param isNullable whether the empty text matches
 */
public record Automaton(
    List<ByteSet> symbols,
    List<BitSet> follow,
    List<BitSet> doubled,
    Map<Integer, BitSet> groups,
    BitSet first,
    BitSet last,
    boolean isNullable) {

  /** The automaton of an expression; empty where it is more than regular, or too large. */
  public static Optional<Automaton> of(Regex regex) {
    return AutomatonBuilder.build(regex);
  }

  /** Whether the expression is found somewhere in a text. */
  public boolean finds(String text) {
    Search search = new Search();
    return search.read(ByteSet.START) || search.read(text) || search.read(ByteSet.END);
  }

  /** Whether the expression is found in some text that begins with a prefix. */
  public boolean mayFindBehind(String prefix) {
    Search search = new Search();
    return search.read(ByteSet.START)
        || search.read(prefix)
        || !search.active.isEmpty()
        || first.stream().anyMatch(state -> !symbols.get(state).has(ByteSet.START));
  }

  /** Whether the whole of some text that begins with a prefix matches. */
  public boolean mayBeginWith(String prefix) {
    return prefix.isEmpty() || !read(prefix).isEmpty();
  }

  /** Whether the whole of a text matches. */
  public boolean accepts(String text) {
    return text.isEmpty() ? isNullable : read(text).intersects(last);
  }

  /** Whether some text that matches has something behind a byte. */
  public boolean mayContinueBehind(int symbol) {
    return IntStream.range(0, symbols.size())
        .anyMatch(state -> symbols.get(state).has(symbol) && !follow.get(state).isEmpty());
  }

  /** The states after reading a text from its start. */
  private BitSet read(String text) {
    BitSet active = reached(first, text.charAt(0));
    for (int i = 1; i < text.length(); i++) {
      active = step(active, text.charAt(i));
    }
    return active;
  }

  /**
   * What may stand directly in front of a capture; with the start of the text where it may begin
   * there.
   */
  public ByteSet before(int group) {
    BitSet inside = groups.getOrDefault(group, new BitSet());
    ByteSet before =
        IntStream.range(0, symbols.size())
            .filter(state -> !inside.get(state) && follow.get(state).intersects(inside))
            .mapToObj(symbols::get)
            .reduce(ByteSet.of(), ByteSet::or);
    return first.intersects(inside) ? ByteSet.ALL.or(ByteSet.of(ByteSet.START)) : before;
  }

  private BitSet step(BitSet active, int symbol) {
    BitSet next = new BitSet();
    active.stream().forEach(state -> next.or(follow.get(state)));
    return reached(next, symbol);
  }

  private BitSet reached(BitSet states, int symbol) {
    BitSet reached = new BitSet();
    states.stream().filter(state -> symbols.get(state).has(symbol)).forEach(reached::set);
    return reached;
  }

  /** A search in progress, which begins anew with each symbol. */
  private final class Search {

    private BitSet active = new BitSet();

    /** Whether a match has ended. */
    boolean read(int symbol) {
      active = step(active, symbol);
      active.or(reached(first, symbol));
      return isNullable || active.intersects(last);
    }

    boolean read(String text) {
      return text.chars().anyMatch(this::read);
    }
  }
}
