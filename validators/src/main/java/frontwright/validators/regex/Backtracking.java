package frontwright.validators.regex;

import frontwright.validators.regex.Regex.Choice;
import frontwright.validators.regex.Regex.Repeat;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/**
 * Tells whether a matcher that tries one way after the other, as PCRE does, needs time that grows
 * exponentially with the text: some state can be left and reached again by the same text in two
 * ways, and what follows can fail.
 */
public final class Backtracking {

  /** The work grows with the fourth power; nobody writes by hand what is longer. */
  private static final int MOST_STATES = 120;

  private final Automaton automaton;
  private final int states;

  private Backtracking(Automaton automaton) {
    this.automaton = automaton;
    this.states = automaton.symbols().size();
  }

  /** Whether there are texts on which an expression takes exponential time. */
  public static boolean isExponential(Expression expression) {
    if (expression.root().all().noneMatch(Backtracking::mayBeAmbiguous)) {
      return false;
    }
    Optional<Automaton> automaton = expression.automaton();
    return automaton.isPresent()
        && automaton.get().symbols().size() <= MOST_STATES
        && new Backtracking(automaton.get()).isExponential();
  }

  /** Whether a part is repeated that may match in more than one way: most expressions have none. */
  private static boolean mayBeAmbiguous(Regex regex) {
    return regex instanceof Repeat repeat
        && repeat.most() < 0
        && repeat.body().all().anyMatch(part -> part instanceof Repeat || part instanceof Choice);
  }

  private boolean isExponential() {
    for (int state = 0; state < states; state++) {
      if (!mayEndIn(loop(state)) && splits(state)) {
        return true;
      }
    }
    return false;
  }

  /** A matcher that can end on its way has no reason to try other ways. */
  private boolean mayEndIn(BitSet loop) {
    return loop.isEmpty() || loop.intersects(automaton.last());
  }

  /** The states on the ways from a state back to it; none where there is no such way. */
  private BitSet loop(int start) {
    BitSet ahead = ahead(start);
    BitSet loop = new BitSet();
    if (ahead.get(start)) {
      ahead.stream().filter(state -> ahead(state).get(start)).forEach(loop::set);
    }
    return loop;
  }

  /** The states that can be reached from a state in a step or more. */
  private BitSet ahead(int start) {
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      BitSet next = (BitSet) automaton.follow().get(open.pop()).clone();
      next.andNot(reached);
      reached.or(next);
      next.stream().forEach(open::push);
    }
    return reached;
  }

  /** Whether two different ways lead from a state back to it, reading the same. */
  private boolean splits(int start) {
    BitSet reached = new BitSet(2 * states * states);
    Deque<Integer> open = new ArrayDeque<>();
    visit(start, start, false, reached, open);
    while (!open.isEmpty()) {
      int node = open.pop();
      boolean isSplit = node >= states * states;
      int left = node % (states * states) / states;
      int right = node % states;
      if (expand(start, left, right, isSplit, reached, open)) {
        return true;
      }
    }
    return false;
  }

  private boolean expand(
      int start, int left, int right, boolean isSplit, BitSet reached, Deque<Integer> open) {
    BitSet behindLeft = automaton.follow().get(left);
    BitSet behindRight = automaton.follow().get(right);
    for (int a = behindLeft.nextSetBit(0); a >= 0; a = behindLeft.nextSetBit(a + 1)) {
      for (int b = behindRight.nextSetBit(0); b >= 0; b = behindRight.nextSetBit(b + 1)) {
        if (automaton.symbols().get(a).meets(automaton.symbols().get(b))) {
          boolean isTwice = a == b && left == right && automaton.doubled().get(left).get(a);
          boolean split = isSplit || a != b || isTwice;
          if (split && a == start && b == start) {
            return true;
          }
          visit(a, b, split, reached, open);
        }
      }
    }
    return false;
  }

  private void visit(int left, int right, boolean isSplit, BitSet reached, Deque<Integer> open) {
    int node = (isSplit ? states * states : 0) + left * states + right;
    if (!reached.get(node)) {
      reached.set(node);
      open.push(node);
    }
  }
}
