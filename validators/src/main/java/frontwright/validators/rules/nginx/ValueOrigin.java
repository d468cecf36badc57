package frontwright.validators.rules.nginx;

import frontwright.validators.regex.Automaton;
import frontwright.validators.regex.Expression;
import frontwright.validators.regex.Regex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a part of a value comes from, once {@code set} and {@code map} have been followed. */
public sealed interface ValueOrigin {

  /** A variable that nginx itself knows, or somebody else sets. */
  record Variable(String name) implements ValueOrigin {}

  /**
   * What a group of a regular expression matched.
   *
   * @param expression the expression; null where it is not understood, or not known
   * @param group the group; null likewise
   * @param subject where that comes from which it was compared with
   */
  record Capture(
      @Nullable Expression expression, Regex.@Nullable Group group, List<ValueOrigin> subject)
      implements ValueOrigin {

    /** Whether it may contain a byte. */
    public boolean mayContain(int symbol) {
      return group == null || group.mayContain(symbol);
    }

    /** Whether it may for certain contain a byte and something behind that. */
    public boolean mayContinueBehind(int symbol) {
      return group != null
          && Automaton.of(group).filter(inside -> inside.mayContinueBehind(symbol)).isPresent();
    }

    /** Whether there are but few texts that it can be, all of them written in the expression. */
    public boolean isFixed() {
      return group != null
          && group
              .all()
              .noneMatch(
                  part ->
                      part instanceof Regex.Opaque
                          || (part instanceof Regex.Repeat repeat && repeat.most() < 0)
                          || (part instanceof Regex.Chars chars
                              && chars.form() != Regex.Form.LITERAL));
    }
  }
}
