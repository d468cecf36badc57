package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sorts lines into sections, with a stack of its own. After a closing line that does not fit it
 * looks at how many of each kind are still to come, to tell a line too many from one too few.
 */
final class TreeBuilder {

  private final Problems problems;
  private final List<Lexer.LongLine> longLines;
  private final List<Open> stack = new ArrayList<>();
  private final List<Statement> top = new ArrayList<>();

  /** By name: closing lines still to come, less the opening ones. */
  private final Map<String, Integer> ahead = new HashMap<>();

  /** By name: sections that are open. */
  private final Map<String, Integer> open = new HashMap<>();

  /** By name: sections that were given up although their closing line may come yet. */
  private final Map<String, Integer> owed = new HashMap<>();

  private int macros;
  private int nesting;
  private boolean isTooDeep;

  /** A section whose end was not seen yet; {@code body} is its parent's where it is too deep. */
  private record Open(
      Item.Opening opening, List<Statement> body, boolean isFlat, int nesting, String key) {}

  TreeBuilder(Problems problems, List<Lexer.LongLine> longLines) {
    this.problems = problems;
    this.longLines = longLines;
  }

  /** The tree of the lines. Call it once. */
  List<Statement> build(List<Item> items) {
    for (Item item : items) {
      count(item, 1);
    }
    for (Item item : items) {
      count(item, -1);
      if (item instanceof Item.Plain plain) {
        body().add(plain.directive());
      } else if (item instanceof Item.Opening opening) {
        open(opening);
      } else if (item instanceof Item.Closing closing) {
        close(closing);
      }
    }
    atEnd();
    return List.copyOf(top);
  }

  private void count(Item item, int sign) {
    if (item instanceof Item.Opening opening) {
      ahead.merge(opening.key(), -sign, Integer::sum);
    } else if (item instanceof Item.Closing closing) {
      ahead.merge(closing.key(), sign, Integer::sum);
    }
  }

  private List<Statement> body() {
    return stack.isEmpty() ? top : last().body();
  }

  private Open last() {
    return stack.get(stack.size() - 1);
  }

  private void open(Item.Opening opening) {
    boolean isFlat = stack.size() >= Limits.DEPTH;
    if (isFlat && !isTooDeep) {
      isTooDeep = true;
      problems.tooDeep(opening);
    }
    if (opening.lacksBracket() && macros == 0) {
      problems.lacksBracket(opening);
    }
    if (isFlat) {
      body().add(section(opening, List.of(), null));
    }
    String key = opening.key();
    List<Statement> body = isFlat ? body() : new ArrayList<>();
    stack.add(new Open(opening, body, isFlat, nesting, key));
    open.merge(key, 1, Integer::sum);
    nesting++;
    if (Kinds.isMacro(key)) {
      macros++;
    }
  }

  private void close(Item.Closing closing) {
    nesting--;
    if (macros > 0) {
      closeInMacro(closing);
    } else if (stack.isEmpty()) {
      if (!isOwed(closing.key())) {
        problems.unmatched(closing);
      }
    } else if (isSame(last(), closing)) {
      judgeFitting(closing, last());
      pop(closing.span());
    } else if (!isOwed(closing.key())) {
      judgeMismatch(closing, last());
      recover(closing);
    }
  }

  private void judgeFitting(Item.Closing closing, Open section) {
    if (Kinds.isCondition(section.key())) {
      if (!closing.isAlone() || closing.lacksBracket()) {
        problems.notAlone(closing, section.opening());
      }
    } else if (closing.lacksBracket()) {
      problems.lacksBracket(closing);
    }
  }

  private void judgeMismatch(Item.Closing closing, Open section) {
    if (Kinds.isCondition(section.key())) {
      problems.unmatched(closing, section.opening());
    } else if (closing.lacksBracket()) {
      problems.lacksBracket(closing);
    } else {
      problems.mismatched(closing, section.opening());
    }
  }

  /** Only the macro's own end counts in it; the rest is judged where the macro is used. */
  private void closeInMacro(Item.Closing closing) {
    if (closing.word().equalsIgnoreCase("</Macro>")) {
      while (!Kinds.isMacro(last().key())) {
        pop(null);
      }
      judgeMacro(last(), closing.span());
      pop(closing.span());
    } else if (last().key().equals(closing.key()) && !Kinds.isMacro(last().key())) {
      pop(closing.span());
    }
  }

  private void judgeMacro(Open macro, Span close) {
    if (macros > 1) {
      return;
    }
    if (nesting != macro.nesting()) {
      problems.unbalancedMacro(macro.opening(), nesting - macro.nesting());
    }
    Span body = macro.opening().span().to(close);
    longLines.stream()
        .map(Lexer.LongLine::span)
        .filter(line -> line.start() > body.start() && line.end() <= body.end())
        .findFirst()
        .ifPresent(line -> problems.macroLineTooLong(macro.opening(), line));
  }

  /**
   * Goes on after a closing line of another section than the last. It is one too many where it and
   * the last section will be closed yet; it ends an outer section where one is open; else it stands
   * for the last section's.
   */
  private void recover(Item.Closing closing) {
    boolean isOpen = open.getOrDefault(closing.key(), 0) > 0;
    if (willClose(last().key()) && (!isOpen || willClose(closing.key()))) {
      return;
    }
    while (isOpen && !isSame(last(), closing)) {
      owed.merge(last().key(), 1, Integer::sum);
      pop(null);
    }
    pop(closing.span());
  }

  private boolean willClose(String key) {
    return ahead.getOrDefault(key, 0) >= open.getOrDefault(key, 0);
  }

  private boolean isOwed(String key) {
    if (owed.getOrDefault(key, 0) == 0) {
      return false;
    }
    owed.merge(key, -1, Integer::sum);
    return true;
  }

  /** A variable in a name may stand for anything. */
  private static boolean isSame(Open section, Item.Closing closing) {
    return section.key().equals(closing.key())
        || section.key().contains("${")
        || closing.key().contains("${");
  }

  private void pop(@Nullable Span close) {
    Open section = stack.remove(stack.size() - 1);
    open.merge(section.key(), -1, Integer::sum);
    if (Kinds.isMacro(section.key())) {
      macros--;
    }
    if (!section.isFlat()) {
      body().add(section(section.opening(), List.copyOf(section.body()), close));
    }
  }

  private static Section section(
      Item.Opening opening, List<Statement> statements, @Nullable Span close) {
    return new Section(opening.name(), opening.arguments(), statements, opening.span(), close);
  }

  private void atEnd() {
    boolean inMacro = false;
    for (Open section : stack) {
      if (!section.isFlat() && !inMacro) {
        unclosed(section);
      }
      inMacro |= Kinds.isMacro(section.key());
    }
    while (!stack.isEmpty()) {
      pop(null);
    }
  }

  private void unclosed(Open section) {
    if (Kinds.isMacro(section.key())) {
      problems.macroNotClosed(section.opening());
    } else if (Kinds.isCondition(section.key())) {
      problems.conditionNotClosed(section.opening());
    } else {
      problems.notClosed(section.opening());
    }
  }
}
