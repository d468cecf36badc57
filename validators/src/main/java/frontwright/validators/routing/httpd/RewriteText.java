package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Texts in which mod_rewrite expands {@code %{NAME}}, {@code $1}, {@code %1} and {@code
 * ${map:key|default}} (do_expand, mod_rewrite.c).
 */
final class RewriteText {

  private final String text;
  private final RewriteContext context;
  private final UnaryOperator<String> escaping;
  private final boolean lastMarkCounts;
  private final StringBuilder expanded = new StringBuilder();
  private @Nullable Depends unknown;
  private @Nullable Boolean isMarkExpanded;

  /**
   * What a text became.
   *
   * @param value the text
   * @param hasForeignMark whether the question mark that begins the query came out of a variable or
   *     a reference: without {@code UnsafeAllow3F} httpd answers 403 then
   */
  record Expanded(Value value, boolean hasForeignMark) {}

  private RewriteText(
      String text, RewriteContext context, UnaryOperator<String> escaping, boolean lastMarkCounts) {
    this.text = text;
    this.context = context;
    this.escaping = escaping;
    this.lastMarkCounts = lastMarkCounts;
  }

  /** Expands a text that no query is in. */
  static Value expand(String text, RewriteContext context) {
    return expand(text, context, UnaryOperator.identity(), false).value();
  }

  /**
   * Expands a substitution.
   *
   * @param escaping what the flag {@code B} does to references
   * @param lastMarkCounts whether the rule has the flag {@code QSL}
   */
  static Expanded expand(
      String text, RewriteContext context, UnaryOperator<String> escaping, boolean lastMarkCounts) {
    return new RewriteText(text, context, escaping, lastMarkCounts).expand();
  }

  private Expanded expand() {
    int at = 0;
    while (at < text.length()) {
      at = next(at);
    }
    Value value = unknown == null ? new Known(expanded.toString()) : unknown;
    return new Expanded(value, isMarkExpanded != null && isMarkExpanded);
  }

  private int next(int at) {
    char c = text.charAt(at);
    boolean isLast = at + 1 == text.length();
    if (c == '\\') {
      expanded.append(text.charAt(isLast ? at : at + 1));
      return at + 2;
    } else if ((c == '$' || c == '%') && !isLast) {
      char next = text.charAt(at + 1);
      if (next == '{') {
        return c == '%' ? variable(at) : map(at);
      } else if (next >= '0' && next <= '9') {
        return reference(c, next - '0', at);
      }
    }
    expanded.append(c);
    mark(c == '?', false);
    return at + 1;
  }

  private void mark(boolean isMark, boolean isFromExpansion) {
    if (isMark && (isMarkExpanded == null || lastMarkCounts)) {
      isMarkExpanded = isFromExpansion;
    }
  }

  private void add(Value value) {
    if (value instanceof Known known) {
      expanded.append(known.text());
      mark(known.text().indexOf('?') >= 0, true);
    } else if (unknown == null) {
      unknown = (Depends) value;
    }
  }

  private int reference(char sign, int number, int at) {
    Value value = (sign == '$' ? context.rule() : context.condition()).group(number);
    add(value instanceof Known known ? new Known(escaping.apply(known.text())) : value);
    return at + 2;
  }

  private int variable(int at) {
    int close = closing(at + 2);
    if (close < 0) {
      expanded.append("%{");
      return at + 2;
    }
    add(context.variable(text.substring(at + 2, close)));
    return close + 1;
  }

  private int map(int at) {
    int close = closing(at + 2);
    int colon = close < 0 ? -1 : inside(text, at + 2, ':');
    if (colon < 0) {
      expanded.append("${");
      return at + 2;
    }
    String rest = text.substring(colon + 1, close);
    int bar = inside(rest, 0, '|');
    String otherwise = bar < 0 ? "" : rest.substring(bar + 1);
    Value key = expand(bar < 0 ? rest : rest.substring(0, bar), context);
    Value found =
        key instanceof Known known
            ? context.mapped(text.substring(at + 2, colon), known.text())
            : key;
    add(
        found instanceof Known known && known.text().isEmpty()
            ? expand(otherwise, context)
            : found);
    return close + 1;
  }

  private int closing(int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '}' && --depth == 0) {
        return i;
      }
      depth += c == '{' ? 1 : 0;
    }
    return -1;
  }

  /** Where a character is on the same level of curly brackets; -1 where it is not. */
  private static int inside(String text, int from, char wanted) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == wanted && depth == 1) {
        return i;
      } else if (c == '}' && --depth == 0) {
        return -1;
      }
      depth += c == '{' ? 1 : 0;
    }
    return -1;
  }
}
