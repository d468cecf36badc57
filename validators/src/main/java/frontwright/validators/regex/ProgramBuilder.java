package frontwright.validators.regex;

import frontwright.validators.regex.Regex.Atomic;
import frontwright.validators.regex.Regex.Backreference;
import frontwright.validators.regex.Regex.Chars;
import frontwright.validators.regex.Regex.Choice;
import frontwright.validators.regex.Regex.Edge;
import frontwright.validators.regex.Regex.Greed;
import frontwright.validators.regex.Regex.Group;
import frontwright.validators.regex.Regex.Look;
import frontwright.validators.regex.Regex.Repeat;
import frontwright.validators.regex.Regex.Sequence;
import frontwright.validators.regex.Regex.WordEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Compiles an expression. Repeated groups are written out as compile_branch in pcre2_compile.c
 * does, since that decides what is tried first.
 */
final class ProgramBuilder {

  private static final int MOST_PARTS = 20_000;

  private final List<Instruction> code = new ArrayList<>();
  private final Expression expression;
  private int registers;
  private int written;

  /**
   * What a machine runs.
   *
   * @param registers how many it needs: two for each capture, the whole match first; the rest is
   *     its own
   */
  record Program(List<Instruction> code, int registers) {}

  /** It cannot be compiled. */
  static final class Unable extends Exception {

    private static final long serialVersionUID = 1;

    Unable(String why) {
      super(why, null, false, false);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  private ProgramBuilder(Expression expression) {
    this.expression = expression;
    this.registers = 2 * (expression.groups().size() + 1);
  }

  static Program build(Expression expression) throws Unable {
    Optional<String> doubt = Doubts.about(expression.root());
    if (doubt.isPresent()) {
      throw new Unable(doubt.get());
    }
    ProgramBuilder builder = new ProgramBuilder(expression);
    builder.add(next -> new Instruction.Mark(0, next));
    builder.write(expression.root());
    builder.add(next -> new Instruction.Mark(1, next));
    builder.code.add(new Instruction.Match());
    builder.code.replaceAll(builder::informed);
    return new Program(List.copyOf(builder.code), builder.registers);
  }

  /** An instruction that is told what must come behind it, so that it tries nothing else. */
  private Instruction informed(Instruction instruction) {
    return instruction instanceof Instruction.Many many && !many.isFinal()
        ? new Instruction.Many(
            many.set(), many.least(), many.most(), false, byteAt(many.own() + 1), many.own())
        : instruction;
  }

  private int byteAt(int place) {
    Instruction instruction = code.get(place);
    if (instruction instanceof Instruction.Literal literal) {
      return literal.literal().charAt(0);
    } else if (instruction instanceof Instruction.Jump jump) {
      return byteAt(jump.target());
    }
    boolean readsNothing =
        instruction instanceof Instruction.Capture || instruction instanceof Instruction.Mark;
    return readsNothing ? byteAt(place + 1) : -1;
  }

  /** Adds an instruction that is told which comes next. */
  private void add(IntFunction<Instruction> instruction) {
    code.add(instruction.apply(code.size() + 1));
  }

  /** Leaves room for an instruction whose target is not known yet. */
  private int reserve() {
    code.add(new Instruction.Jump(code.size() + 1));
    return code.size() - 1;
  }

  private void write(Regex regex) throws Unable {
    if (++written > MOST_PARTS) {
      throw new Unable("is too large");
    } else if (regex instanceof Chars chars) {
      writeChars(chars);
    } else if (regex instanceof Sequence sequence) {
      writeSequence(sequence.parts());
    } else if (regex instanceof Choice choice) {
      writeChoice(choice.branches());
    } else if (regex instanceof Repeat repeat) {
      writeRepeat(repeat);
    } else if (regex instanceof Group group) {
      writeGroup(group);
    } else if (regex instanceof Edge edge) {
      add(next -> new Instruction.AtEdge(edge, next));
    } else {
      writeOpaque(regex);
    }
  }

  private void writeOpaque(Regex regex) throws Unable {
    if (regex instanceof Atomic atomic) {
      writeAtomic(atomic.body());
    } else if (regex instanceof Look look) {
      writeLook(look);
    } else if (regex instanceof WordEdge edge) {
      add(next -> new Instruction.AtWord(edge.isNegated(), next));
    } else if (regex instanceof Backreference reference) {
      Group group =
          expression.group(reference.group()).orElseThrow(() -> new Unable("has no such group"));
      add(next -> new Instruction.Again(group.number(), reference.isCaseless(), next));
    } else {
      add(next -> new Instruction.Mark(0, next));
    }
  }

  private void writeChars(Chars chars) {
    int only = chars.set().size() == 1 ? chars.set().first() : -1;
    if (only < 0) {
      add(next -> new Instruction.One(chars.set(), next));
    } else {
      add(next -> new Instruction.Literal(String.valueOf((char) only), next));
    }
  }

  /** Neighbours that are one byte each are compared at once. */
  private void writeSequence(List<Regex> parts) throws Unable {
    StringBuilder literal = new StringBuilder();
    for (Regex part : parts) {
      if (part instanceof Chars chars && chars.set().size() == 1) {
        literal.append((char) chars.set().first());
      } else {
        flush(literal);
        write(part);
      }
    }
    flush(literal);
  }

  private void flush(StringBuilder literal) {
    if (!literal.isEmpty()) {
      String text = literal.toString();
      add(next -> new Instruction.Literal(text, next));
      literal.setLength(0);
    }
  }

  private void writeChoice(List<Regex> branches) throws Unable {
    List<Integer> ends = new ArrayList<>();
    for (Regex branch : branches.subList(0, branches.size() - 1)) {
      int unless = reserve();
      int split = reserve();
      write(branch);
      ends.add(reserve());
      code.set(split, new Instruction.Split(split + 1, code.size()));
      if (Shape.least(branch) > 0) {
        code.set(unless, new Instruction.Unless(Shape.first(branch), code.size(), split));
      }
    }
    write(branches.get(branches.size() - 1));
    ends.forEach(end -> code.set(end, new Instruction.Jump(code.size())));
  }

  private void writeGroup(Group group) throws Unable {
    if (group.number() == 0) {
      write(group.body());
      return;
    }
    int mark = registers++;
    add(next -> new Instruction.Mark(mark, next));
    write(group.body());
    add(next -> new Instruction.Capture(mark, group.number(), next));
  }

  private void writeAtomic(Regex body) throws Unable {
    int height = registers++;
    int place = registers++;
    add(next -> new Instruction.Enter(height, place, next));
    write(body);
    add(next -> new Instruction.Commit(height, next));
  }

  private void writeLook(Look look) throws Unable {
    int height = registers++;
    int place = registers++;
    add(next -> new Instruction.Enter(height, place, next));
    int split = look.isNegated() ? reserve() : -1;
    if (look.isAhead()) {
      write(look.body());
    } else {
      writeBehind(look.body());
    }
    if (look.isNegated()) {
      code.add(new Instruction.Refuse(height));
      code.set(split, new Instruction.Split(split + 1, code.size()));
    } else {
      add(next -> new Instruction.Return(height, place, next));
    }
  }

  /** Each branch at the top goes back by its own length. */
  private void writeBehind(Regex body) throws Unable {
    List<Regex> branches = Doubts.branches(body);
    List<Integer> ends = new ArrayList<>();
    for (Regex branch : branches) {
      int length = Shape.length(branch).orElseThrow();
      int split = reserve();
      add(next -> new Instruction.Back(length, next));
      write(branch);
      ends.add(reserve());
      if (ends.size() < branches.size()) {
        code.set(split, new Instruction.Split(split + 1, code.size()));
      }
    }
    ends.forEach(end -> code.set(end, new Instruction.Jump(code.size())));
  }

  private void writeRepeat(Repeat repeat) throws Unable {
    if (repeat.body() instanceof Chars chars) {
      writeRun(chars.set(), repeat);
    } else if (repeat.body() instanceof Look look) {
      writeRepeated(new Repeat(look, Math.min(repeat.least(), 1), 1, repeat.greed()));
    } else if (repeat.greed() == Greed.POSSESSIVE) {
      writeAtomic(new Repeat(repeat.body(), repeat.least(), repeat.most(), Greed.GREEDY));
    } else {
      writeRepeated(repeat);
    }
  }

  private void writeRun(ByteSet set, Repeat repeat) {
    boolean isLazy = repeat.greed() == Greed.LAZY;
    boolean isFinal = repeat.greed() == Greed.POSSESSIVE;
    int own = code.size();
    code.add(
        isLazy
            ? new Instruction.Few(set, repeat.least(), repeat.most(), own)
            : new Instruction.Many(set, repeat.least(), repeat.most(), isFinal, -1, own));
  }

  private void writeRepeated(Repeat repeat) throws Unable {
    boolean isEndless = repeat.most() < 0;
    int copies = repeat.least() - (isEndless ? 1 : 0);
    for (int i = 0; i < copies; i++) {
      write(repeat.body());
    }
    List<Integer> splits = new ArrayList<>();
    if (isEndless) {
      if (repeat.least() == 0) {
        splits.add(reserve());
      }
      splits.addAll(writeLoop(repeat.body()));
    }
    for (int i = repeat.least(); i < repeat.most(); i++) {
      splits.add(reserve());
      write(repeat.body());
    }
    boolean isLazy = repeat.greed() == Greed.LAZY;
    int end = code.size();
    for (int split : splits) {
      code.set(split, split(isLazy, split + 1, end));
    }
  }

  private static Instruction split(boolean isLazy, int into, int past) {
    return isLazy ? new Instruction.Split(past, into) : new Instruction.Split(into, past);
  }

  /** Once and then again; a turn that reads nothing is the last one. */
  private List<Integer> writeLoop(Regex body) throws Unable {
    int start = code.size();
    boolean mayBeEmpty = Shape.least(body) == 0;
    int mark = registers++;
    if (mayBeEmpty) {
      add(next -> new Instruction.Mark(mark, next));
    }
    write(body);
    int check = mayBeEmpty ? reserve() : -1;
    int split = reserve();
    code.add(new Instruction.Jump(start));
    if (mayBeEmpty) {
      code.set(check, new Instruction.IfEmpty(mark, code.size(), check + 1));
    }
    return List.of(split);
  }
}
