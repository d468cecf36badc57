package frontwright.validators.regex;

import frontwright.validators.regex.Matching.Found;
import frontwright.validators.regex.Matching.NotFound;
import frontwright.validators.regex.Matching.Unknown;
import frontwright.validators.regex.ProgramBuilder.Program;
import frontwright.validators.regex.ProgramBuilder.Unable;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an expression in texts, as PCRE2 10.42 does for nginx and httpd: byte by byte, the
 * leftmost match, one way after the other. May be asked by several threads at once.
 */
public final class Matcher {

  private static final NotFound NOT_FOUND = new NotFound();

  private final Expression expression;
  private final @Nullable Program program;
  private final String unable;
  private final boolean isAnchored;
  private final boolean onlyInNewLines;
  private final String prefix;
  private final long least;
  private final ByteSet first;

  private Matcher(Expression expression, @Nullable Program program, String unable) {
    this.expression = expression;
    this.program = program;
    this.unable = unable;
    this.isAnchored = Shape.isAnchored(expression.root());
    this.onlyInNewLines =
        Shape.beginsWithAnything(expression.root()) && !Shape.refersBack(expression.root());
    this.prefix = Shape.prefix(expression.root());
    this.least = Shape.least(expression.root());
    this.first = Shape.first(expression.root());
  }

  /** The matcher for an expression. */
  public static Matcher of(Expression expression) {
    try {
      return new Matcher(expression, ProgramBuilder.build(expression), "");
    } catch (Unable unable) {
      return new Matcher(expression, null, unable.why());
    }
  }

  /**
   * Looks for the first match.
   *
   * @param expression what to look for
   * @param text one character for each byte
   */
  public static Matching find(Expression expression, String text) {
    return expression.matcher().find(text);
  }

  /**
   * Looks for the first match.
   *
   * @param text one character for each byte
   */
  public Matching find(String text) {
    if (program == null) {
      return new Unknown(unable);
    }
    int start = candidate(text, 0);
    if (start < 0) {
      return NOT_FOUND;
    }
    try {
      return search(new Machine(program.code(), program.registers(), text), start);
    } catch (Machine.TooLong tooLong) {
      return new Unknown("takes too long");
    }
  }

  private Matching search(Machine machine, int candidate) {
    int start = candidate;
    while (start >= 0) {
      if (machine.matches(start)) {
        return found(machine.registers, machine.text);
      }
      machine.count(1);
      start = isAnchored ? -1 : candidate(machine.text, start + 1);
    }
    return NOT_FOUND;
  }

  /** The next place where a match may begin; negative where there is none. */
  private int candidate(String text, int from) {
    int last = text.length() - (int) least;
    if (isAnchored) {
      return from == 0 && last >= 0 && text.startsWith(prefix) ? 0 : -1;
    } else if (!prefix.isEmpty()) {
      return text.indexOf(prefix, from);
    }
    int at = onlyInNewLines && from > 0 ? newLine(text, from) : from;
    while (least > 0 && at <= last && !first.has(text.charAt(at))) {
      at++;
    }
    return at <= last ? at : -1;
  }

  private static int newLine(String text, int from) {
    int feed = text.indexOf('\n', from - 1);
    return feed < 0 ? Integer.MAX_VALUE : feed + 1;
  }

  private Found found(int[] registers, String text) {
    @Nullable String[] groups = new @Nullable String[expression.groups().size() + 1];
    for (int group = 0; group < groups.length; group++) {
      int start = registers[2 * group];
      groups[group] = start < 0 ? null : text.substring(start, registers[2 * group + 1]);
    }
    return new Found(
        registers[0],
        registers[1],
        Collections.unmodifiableList(Arrays.asList(groups)),
        expression);
  }
}
