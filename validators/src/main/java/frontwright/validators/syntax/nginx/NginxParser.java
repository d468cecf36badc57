package frontwright.validators.syntax.nginx;

import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text as {@code ngx_conf_parse} does, and on after a mistake. Nothing recurses, so that no
 * input is too deep.
 */
public final class NginxParser {

  /** Blocks that lie deeper are read into the one around them; who walks the tree may recurse. */
  static final int DEEPEST = 200;

  private final Problems problems;
  private final Lexer lexer;
  private final List<Comment> comments = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<Directive> top = new ArrayList<>();
  private List<Directive> current = top;
  private List<Word> words = new ArrayList<>();

  /** How many blocks are open below the deepest frame: no frame each, for there may be millions. */
  private int beyond;

  private NginxParser(Source source) {
    this.problems = new Problems(source);
    this.lexer = new Lexer(source, problems);
  }

  /**
   * A block that is open.
   *
   * @param words the words of its directive; none where the block has no directive
   * @param open its brace
   * @param around what its directive belongs to
   */
  private record Frame(List<Word> words, Span open, List<Directive> around) {}

  /** Reads any text. */
  public static NginxFile parse(Source source) {
    NginxParser parser = new NginxParser(source);
    parser.readAll();
    return new NginxFile(
        source,
        parser.lexer.tokens(),
        List.copyOf(parser.top),
        List.copyOf(parser.comments),
        parser.problems.list());
  }

  private void readAll() {
    while (lexer.advance()) {
      switch (lexer.kind()) {
        case WORD -> word();
        case SEMICOLON -> semicolon();
        case OPEN -> open();
        case CLOSE -> close();
        case COMMENT -> comments.add(new Comment(lexer.span()));
        case SPACE, CODE -> {}
      }
    }
    end();
  }

  private void word() {
    words.add(lexer.word());
    if (lexer.isCutAtLine()) {
      finish(null, lexer.span());
    }
  }

  private void semicolon() {
    if (words.isEmpty()) {
      problems.unexpected(lexer.span().start(), "remove it, or write a directive in front of it");
    } else {
      finish(null, lexer.span());
    }
  }

  private void open() {
    Span open = lexer.span();
    if (words.isEmpty()) {
      problems.unexpected(open.start(), "write the name of the block in front of it");
    } else if (words.get(0).value().endsWith("_by_lua_block")) {
      lua(open);
      return;
    }
    if (frames.size() == DEEPEST) {
      beyond(open);
      words.clear();
    } else {
      push(open);
    }
  }

  private void beyond(Span open) {
    if (beyond == 0) {
      problems.tooDeep(open);
    }
    beyond++;
  }

  private void push(Span open) {
    frames.push(new Frame(words, open, current));
    if (!words.isEmpty()) {
      current = new ArrayList<>();
    }
    words = new ArrayList<>();
  }

  private void lua(Span open) {
    Span code = lexer.code();
    Span close = lexer.advance() ? lexer.span() : null;
    if (close == null) {
      problems.endsInBlock(open);
    }
    finish(new Block(open, List.of(), code, close), close == null ? code : close);
  }

  private void close() {
    Span close = lexer.span();
    if (words.isEmpty() && frames.isEmpty()) {
      problems.closesNothing(close.start());
    }
    if (!words.isEmpty()) {
      Span last = words.get(words.size() - 1).span();
      problems.unexpectedInDirective(close.start(), words.get(0).span().to(last));
      finish(null, last);
    }
    if (beyond > 0) {
      beyond--;
    } else if (!frames.isEmpty()) {
      pop(close);
    }
  }

  private void pop(@Nullable Span close) {
    Frame frame = frames.pop();
    if (frame.words.isEmpty()) {
      return;
    }
    List<Directive> inside = List.copyOf(current);
    current = frame.around;
    words = frame.words;
    Block block = new Block(frame.open, inside, null, close);
    Span last = inside.isEmpty() ? frame.open : inside.get(inside.size() - 1).span();
    finish(block, close == null ? last : close);
  }

  /** Makes a directive of the words. */
  private void finish(@Nullable Block block, Span last) {
    Word name = words.get(0);
    List<Word> arguments = List.copyOf(words.subList(1, words.size()));
    current.add(new Directive(name, arguments, block, Math.max(name.end(), last.end())));
    words.clear();
  }

  private void end() {
    if (!words.isEmpty()) {
      Span last = words.get(words.size() - 1).span();
      problems.endsInDirective(words.get(0).span().to(last));
      finish(null, last);
    } else if (!frames.isEmpty()) {
      problems.endsInBlock(frames.element().open);
    }
    while (!frames.isEmpty()) {
      pop(null);
    }
  }
}
