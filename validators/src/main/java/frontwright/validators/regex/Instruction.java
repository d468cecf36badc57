package frontwright.validators.regex;

/**
 * A step of a compiled expression. Each says which comes next, or {@link Machine#FAIL}; unless it
 * says otherwise that is the one behind it.
 */
sealed interface Instruction {

  /** Makes the step, where the machine is. */
  int step(Machine machine);

  /**
   * Makes the step in the next way; the machine is where the last one was left.
   *
   * @param argument as it was left
   */
  default int again(Machine machine, int argument) {
    throw new IllegalStateException("no other way in " + this);
  }

  /** The end. */
  record Match() implements Instruction {
    @Override
    public int step(Machine machine) {
      return Machine.DONE;
    }
  }

  /** One byte. */
  record One(ByteSet set, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      int at = machine.position;
      if (at < machine.text.length() && set.has(machine.text.charAt(at))) {
        machine.position++;
        return next;
      }
      return Machine.FAIL;
    }
  }

  /** Some bytes, each a given one. */
  record Literal(String literal, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      if (machine.text.startsWith(literal, machine.position)) {
        machine.position += literal.length();
        return next;
      }
      return Machine.FAIL;
    }
  }

  /**
   * As many bytes as there may be, fewer where that fails.
   *
   * @param most how many at most; -1 for any number
   * @param isFinal whether fewer are never tried
   * @param behind the byte that must come next; -1 where that may be another
   */
  record Many(ByteSet set, int least, int most, boolean isFinal, int behind, int own)
      implements Instruction {
    @Override
    public int step(Machine machine) {
      int start = machine.position;
      int end = end(set, most, machine);
      machine.count((end - start) / 8);
      machine.position = end;
      if (end - start < least) {
        return Machine.FAIL;
      }
      return isFinal ? own + 1 : again(machine, start + least);
    }

    /** The argument is where the fewest end. */
    @Override
    public int again(Machine machine, int argument) {
      int at = machine.position;
      if (behind >= 0) {
        at = machine.text.lastIndexOf(behind, at);
        machine.count((machine.position - at) / 8);
      }
      if (at < argument) {
        return Machine.FAIL;
      }
      machine.position = at;
      if (at > argument) {
        machine.leave(own, at - 1, argument);
      }
      return own + 1;
    }
  }

  /** As few bytes as there may be, more where that fails; the argument is how many more. */
  record Few(ByteSet set, int least, int most, int own) implements Instruction {
    @Override
    public int step(Machine machine) {
      int start = machine.position;
      if (end(set, least, machine) - start < least) {
        return Machine.FAIL;
      }
      machine.position = start + least;
      left(machine, most < 0 ? machine.text.length() : most - least);
      return own + 1;
    }

    private void left(Machine machine, int more) {
      if (more > 0) {
        machine.leave(own, machine.position, more);
      }
    }

    @Override
    public int again(Machine machine, int argument) {
      int at = machine.position;
      if (at == machine.text.length() || !set.has(machine.text.charAt(at))) {
        return Machine.FAIL;
      }
      machine.position++;
      left(machine, argument - 1);
      return own + 1;
    }
  }

  private static int end(ByteSet set, int most, Machine machine) {
    String text = machine.text;
    int at = machine.position;
    int last = most < 0 ? text.length() : (int) Math.min(text.length(), (long) at + most);
    while (at < last && set.has(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** An edge of the text. */
  record AtEdge(Regex.Edge edge, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      return isThere(machine.text, machine.position) ? next : Machine.FAIL;
    }

    private boolean isThere(String text, int at) {
      if (edge.isStart()) {
        return at == 0;
      }
      int left = text.length() - at;
      return left == 0 || (left == 1 && edge.beforeNewline() && text.charAt(at) == '\n');
    }
  }

  /** An edge of a word. */
  record AtWord(boolean isNegated, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      boolean isEdge = isWord(machine, -1) != isWord(machine, 0);
      return isEdge == isNegated ? Machine.FAIL : next;
    }

    private static boolean isWord(Machine machine, int offset) {
      int at = machine.position + offset;
      return at >= 0 && at < machine.text.length() && RegexEscape.WORD.has(machine.text.charAt(at));
    }
  }

  /** The first way, and the second one where that fails. */
  record Split(int first, int second) implements Instruction {
    @Override
    public int step(Machine machine) {
      machine.leave(second);
      return first;
    }
  }

  /** Somewhere else. */
  record Jump(int target) implements Instruction {
    @Override
    public int step(Machine machine) {
      return target;
    }
  }

  /** Somewhere else where the next byte is none of a set. */
  record Unless(ByteSet set, int target, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      int at = machine.position;
      return at < machine.text.length() && set.has(machine.text.charAt(at)) ? next : target;
    }
  }

  /** The place in a register. */
  record Mark(int register, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      machine.set(register, machine.position);
      return next;
    }
  }

  /** The end of a capture that began at the place in a register. */
  record Capture(int mark, int group, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      machine.set(2 * group, machine.registers[mark]);
      machine.set(2 * group + 1, machine.position);
      return next;
    }
  }

  /** Somewhere else where nothing was read since the place in a register. */
  record IfEmpty(int mark, int target, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      return machine.registers[mark] == machine.position ? target : next;
    }
  }

  /** The text of a capture, which fails where that took no part. */
  record Again(int group, boolean isCaseless, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      int start = machine.registers[2 * group];
      int length = machine.registers[2 * group + 1] - start;
      if (start < 0 || !isThere(machine, start, length)) {
        return Machine.FAIL;
      }
      machine.count(length);
      machine.position += length;
      return next;
    }

    private boolean isThere(Machine machine, int start, int length) {
      if (machine.position + length > machine.text.length()) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        char wanted = machine.text.charAt(start + i);
        char found = machine.text.charAt(machine.position + i);
        if (wanted != found && !(isCaseless && lower(wanted) == lower(found))) {
          return false;
        }
      }
      return true;
    }

    private static int lower(char c) {
      return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
  }

  /** So many bytes to the left. */
  record Back(int count, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      machine.position -= count;
      return machine.position < 0 ? Machine.FAIL : next;
    }
  }

  /** The start of what is never tried in another way, or not looked at but tested. */
  record Enter(int height, int place, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      machine.registers[height] = machine.height();
      machine.registers[place] = machine.position;
      return next;
    }
  }

  /** The end of what is never tried in another way. */
  record Commit(int height, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      machine.commit(machine.registers[height]);
      return next;
    }
  }

  /** The end of what must stand here: goes back to where it began. */
  record Return(int height, int place, int next) implements Instruction {
    @Override
    public int step(Machine machine) {
      machine.commit(machine.registers[height]);
      machine.position = machine.registers[place];
      return next;
    }
  }

  /** The end of what must not stand here: as if nothing had been tried since. */
  record Refuse(int height) implements Instruction {
    @Override
    public int step(Machine machine) {
      machine.undo(machine.registers[height]);
      return Machine.FAIL;
    }
  }
}
