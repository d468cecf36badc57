package frontwright.validators.regex;

import java.util.Arrays;
import java.util.List;

/**
 * Runs a program on a text, trying one way after the other. What is left to try, and what has to be
 * put back before, is kept on a stack of its own, three numbers an entry: a place in the program
 * and two arguments, or the complement of a register's number and what was in it.
 */
final class Machine {

  /** What an instruction says where there is no way on. */
  static final int FAIL = -1;

  /** What the last instruction says. */
  static final int DONE = -2;

  /**
   * Steps after which a search is given up. PCRE2 gives up after 10,000,000 calls of its matcher
   * (MATCH_LIMIT), and calls it no more than a few times where this makes a step.
   */
  private static final int MOST_STEPS = 1_000_000;

  private static final int ENTRY = 3;

  /** Says that an entry is no more than a place to go on from. */
  private static final int PLAIN = -1;

  /** What is read. */
  final String text;

  /** Where the machine is in the text. */
  int position;

  /** Places in the text and heights of the stack. */
  final int[] registers;

  private final List<Instruction> program;
  private int[] stack = new int[16 * ENTRY];
  private int top;
  private int steps;

  /** It takes too long. */
  static final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooLong() {
      super("takes too long", null, false, false);
    }
  }

  Machine(List<Instruction> program, int registers, String text) {
    this.program = program;
    this.registers = new int[registers];
    this.text = text;
  }

  /** Whether the program matches from a place on; then the registers say where. */
  boolean matches(int start) {
    Arrays.fill(registers, -1);
    top = 0;
    position = start;
    int next = 0;
    while (true) {
      count(1);
      next = program.get(next).step(this);
      if (next == DONE) {
        return true;
      }
      if (next == FAIL) {
        next = retried();
        if (next == FAIL) {
          return false;
        }
      }
    }
  }

  /** Goes back to where another way is left; FAIL where there is none. */
  private int retried() {
    while (top > 0) {
      count(1);
      top -= ENTRY;
      int place = stack[top];
      if (place < 0) {
        registers[~place] = stack[top + 1];
        continue;
      }
      position = stack[top + 1];
      int argument = stack[top + 2];
      int next = argument == PLAIN ? place : program.get(place).again(this, argument);
      if (next != FAIL) {
        return next;
      }
    }
    return FAIL;
  }

  /** Counts work that is done besides. */
  void count(int more) {
    steps += more;
    if (steps > MOST_STEPS) {
      throw new TooLong();
    }
  }

  /** Leaves a way to be tried from here later. */
  void leave(int place) {
    push(place, position, PLAIN);
  }

  /**
   * Leaves more ways of the instruction at a place.
   *
   * @param argument what the instruction is then told, not negative
   */
  void leave(int place, int position, int argument) {
    push(place, position, argument);
  }

  /** Sets a register, and remembers what was in it where somebody may come back. */
  void set(int register, int value) {
    if (top > 0) {
      push(~register, registers[register], 0);
    }
    registers[register] = value;
  }

  private void push(int place, int first, int second) {
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, 2 * top);
    }
    stack[top] = place;
    stack[top + 1] = first;
    stack[top + 2] = second;
    top += ENTRY;
  }

  /** How high the stack is. */
  int height() {
    return top;
  }

  /**
   * Forgets the ways that were left since the stack was so high, but not what is to be put back.
   */
  void commit(int height) {
    count((top - height) / ENTRY);
    int kept = height;
    for (int entry = height; entry < top; entry += ENTRY) {
      if (stack[entry] < 0) {
        System.arraycopy(stack, entry, stack, kept, ENTRY);
        kept += ENTRY;
      }
    }
    top = kept;
  }

  /** Puts back all that was set since the stack was so high, and forgets the ways left. */
  void undo(int height) {
    count((top - height) / ENTRY);
    while (top > height) {
      top -= ENTRY;
      if (stack[top] < 0) {
        registers[~stack[top]] = stack[top + 1];
      }
    }
  }
}
