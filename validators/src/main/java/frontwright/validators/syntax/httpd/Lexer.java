package frontwright.validators.syntax.httpd;

import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a text into tokens, and lines into what they are to {@code ap_build_config_sub}. */
final class Lexer {

  private final Source source;
  private final Lines lines;
  private final Tokens.Builder tokens;
  private final List<Item> items = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<LongLine> longLines = new ArrayList<>();

  /** The same few hundred names again and again: kept once. */
  private final Map<String, String> names = new HashMap<>();

  private Stretch line;

  /** A line that is too long for some reader of httpd's, with its length. */
  record LongLine(Span span, int length) {}

  Lexer(Source source) {
    this.source = source;
    this.lines = new Lines(source.text());
    this.tokens = new Tokens.Builder(source.text());
    this.line = lines.stretch();
  }

  /** Reads all lines. Call it once. */
  void run() {
    while (lines.next()) {
      line = lines.stretch();
      if (lines.length() >= Limits.MACRO_LINE) {
        longLines.add(new LongLine(new Span(tokens.end(), lines.end()), lines.length()));
      }
      int from = Blank.skip(line.text(), line.from(), line.to());
      int to = Blank.trimEnd(line.text(), from, line.to());
      emit(TokenKind.SPACE, line.from(), from);
      if (from < to) {
        content(from, to);
      }
      emit(TokenKind.SPACE, to, line.to());
      gap(lines.visibleEnd());
      lineEnd();
    }
  }

  Tokens tokens() {
    return tokens.build();
  }

  List<Item> items() {
    return items;
  }

  List<Comment> comments() {
    return comments;
  }

  List<LongLine> longLines() {
    return longLines;
  }

  private void content(int from, int to) {
    if (line.text().charAt(from) == '#') {
      tokens.add(TokenKind.COMMENT, line.offset(to - 1) + 1);
      comments.add(new Comment(line.span(from, to)));
      return;
    }
    WordCursor first = new WordCursor(line.text(), from, to);
    first.next();
    String value = first.value();
    if (value.startsWith("</")) {
      closing(first, value, to);
    } else if (value.startsWith("<")) {
      opening(first, value, to);
    } else {
      directive(first, value, to);
    }
  }

  /** httpd takes a {@code >} off any name, and passes over a line that begins with {@code ""}. */
  private void directive(WordCursor first, String value, int to) {
    if (value.isEmpty()) {
      emit(TokenKind.IGNORED, first.start(), to);
      return;
    }
    boolean bracket = value.endsWith(">") && !value.startsWith("/", 1);
    int end = bracket && first.quote() == Quote.NONE ? first.end() - 1 : first.end();
    emit(TokenKind.NAME, first.start(), end);
    emit(TokenKind.CLOSE, end, first.end());
    emit(TokenKind.SPACE, first.end(), first.rest());
    words(first.rest(), to);
    String name = bracket ? value.substring(0, value.length() - 1) : value;
    Word word = new Word(nameSpan(first, first.start(), end), shared(name), first.quote());
    Arguments arguments = new Arguments(source, arguments(first, first.rest(), to));
    items.add(new Item.Plain(new Directive(word, arguments, line.span(first.start(), to))));
  }

  private void opening(WordCursor first, String value, int to) {
    boolean bracket = value.endsWith(">");
    int rest = first.rest();
    Word name = name(first, 1, bracket, value.substring(1, value.length() - (bracket ? 1 : 0)));
    emit(TokenKind.SPACE, first.end(), rest);
    String written = line.text().substring(rest, to);
    boolean lacksBracket = rest < to && Brackets.missing(name.value(), written);
    int last = written.lastIndexOf('>');
    int end = last >= 0 && !lacksBracket ? rest + last : to;
    words(rest, end);
    emit(TokenKind.CLOSE, end, Math.min(end + 1, to));
    ignored(Math.min(end + 1, to), to);
    int seen = rest == to ? first.end() : Math.min(end + 1, to);
    items.add(
        new Item.Opening(
            name,
            new Arguments(source, arguments(first, rest, end)),
            line.span(first.start(), seen),
            lacksBracket));
  }

  private void closing(WordCursor first, String value, int to) {
    boolean bracket = value.endsWith(">");
    Word name = name(first, 2, bracket, value.substring(2, value.length() - (bracket ? 1 : 0)));
    ignored(first.end(), to);
    boolean isAlone = first.end() == to && first.quote() == Quote.NONE;
    items.add(
        new Item.Closing(name, shared(value), line.span(first.start(), first.end()), isAlone));
  }

  /** The tokens of a name in brackets, and the name. In quotes the brackets are part of it. */
  private Word name(WordCursor first, int opening, boolean closing, String value) {
    int start = first.start();
    int end = first.end();
    if (first.quote() == Quote.NONE) {
      emit(TokenKind.OPEN, start, start + opening);
      start += opening;
      end -= closing ? 1 : 0;
    }
    emit(TokenKind.NAME, start, end);
    emit(TokenKind.CLOSE, end, first.end());
    return new Word(nameSpan(first, start, end), shared(value), first.quote());
  }

  /** The name, or where there is nothing but brackets, those. */
  private Span nameSpan(WordCursor first, int start, int end) {
    return start < end ? line.span(start, end) : line.span(first.start(), first.end());
  }

  private Span arguments(WordCursor first, int from, int to) {
    return from < to ? line.span(from, to) : line.span(first.end(), first.end());
  }

  private void words(int from, int to) {
    WordCursor cursor = new WordCursor(line.text(), from, to);
    int end = from;
    while (cursor.next()) {
      emit(TokenKind.SPACE, end, cursor.start());
      emit(TokenKind.ARGUMENT, cursor.start(), cursor.end());
      end = cursor.end();
    }
    emit(TokenKind.SPACE, end, to);
  }

  private void ignored(int from, int to) {
    int start = Blank.skip(line.text(), from, to);
    emit(TokenKind.SPACE, from, start);
    emit(TokenKind.IGNORED, start, to);
  }

  /** Characters of the line, in as many tokens as there are continuations between them. */
  private void emit(TokenKind kind, int from, int to) {
    int at = from;
    while (at < to) {
      int end = line.adjoining(at, to);
      gap(line.offset(at));
      tokens.add(kind, line.offset(end - 1) + 1);
      at = end;
    }
  }

  /** What is missing from the line up to an offset was taken away to join it. */
  private void gap(int offset) {
    tokens.add(TokenKind.CONTINUATION, offset);
  }

  private void lineEnd() {
    String text = source.text();
    int end = lines.end();
    boolean hasEnd = end > lines.visibleEnd() && text.charAt(end - 1) == '\n';
    tokens.add(TokenKind.IGNORED, hasEnd ? end - 1 : end);
    tokens.add(TokenKind.SPACE, end);
  }

  private String shared(String name) {
    String known = names.putIfAbsent(name, name);
    return known == null ? name : known;
  }
}
