package frontwright.validators.syntax.nginx;

import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes a text apart as {@code ngx_conf_read_token} does (src/core/ngx_conf_file.c). What may
 * follow what is the parser's business, but for what follows a closing quote.
 */
final class Lexer {

  /** NGX_CONF_BUFFER: nginx reads so many bytes at once, and a word must fit. */
  static final int BUFFER = 4096;

  /** Words up to this length are kept once for each text: names repeat. */
  private static final int SHARED = 32;

  private final String text;
  private final int length;
  private final Problems problems;
  private final Tokens.Builder tokens;
  private final Map<String, String> values = new HashMap<>();

  /** The next byte to read. */
  private int pos;

  /** Where the last token began and what it is. */
  private int start;

  private TokenKind kind = TokenKind.SPACE;
  private Quote quote = Quote.NONE;
  private boolean hasEscapes;
  private boolean isCut;
  private boolean isCutAtLine;
  private boolean needsSpace;

  /** What nginx keeps in its buffer: from here, or from {@link #kept} at the next refill. */
  private int base;

  /** {@code start} in nginx: what must stay in the buffer. */
  private int kept;

  /** What did not fit into the buffer last. */
  private int tooLong = -1;

  Lexer(Source source, Problems problems) {
    this.text = source.text();
    this.length = text.length();
    this.tokens = new Tokens.Builder(length);
    this.problems = problems;
  }

  /** Goes to the next token; false at the end of the text. */
  boolean advance() {
    if (pos == length) {
      return false;
    }
    start = pos;
    isCut = false;
    char c = text.charAt(pos);
    if (needsSpace) {
      judgeAfterQuote(c);
    }
    kind =
        switch (c) {
          case ' ', '\t', '\r', '\n' -> spaces();
          case '#' -> comment();
          case ';' -> single(TokenKind.SEMICOLON);
          case '{' -> single(TokenKind.OPEN);
          case '}' -> single(TokenKind.CLOSE);
          default -> word(c);
        };
    tokens.add(kind, start);
    return true;
  }

  private void judgeAfterQuote(char c) {
    needsSpace = false;
    if (need() && !mayFollowQuote(c)) {
      problems.unexpected(pos, "separate it from the closing quote by a blank");
    }
  }

  /**
   * Behind a closing quote stand blanks, {@code ;}, <code>{</code> or a parenthesis of {@code if};
   * of the other brace it is said elsewhere that it lacks a semicolon.
   */
  private static boolean mayFollowQuote(char c) {
    return isSpace(c) || ";{)}".indexOf(c) >= 0;
  }

  /** The blank that ends a word is kept together with it. */
  private TokenKind spaces() {
    boolean isKept = kind == TokenKind.WORD;
    while (pos < length && isSpace(text.charAt(pos))) {
      need();
      kept = isKept ? kept : pos;
      isKept = false;
      pos++;
    }
    return TokenKind.SPACE;
  }

  private TokenKind comment() {
    need();
    kept = pos;
    while (pos < length && text.charAt(pos) != '\n') {
      need();
      pos++;
    }
    return TokenKind.COMMENT;
  }

  /** A token of one byte; it ends what nginx reads in one go. */
  private TokenKind single(TokenKind single) {
    need();
    kept = ++pos;
    return single;
  }

  private TokenKind word(char first) {
    need();
    kept = pos;
    hasEscapes = false;
    quote = first == '"' ? Quote.DOUBLE : first == '\'' ? Quote.SINGLE : Quote.NONE;
    if (quote == Quote.NONE) {
      bare();
    } else {
      kept = ++pos;
      quoted(first);
    }
    return TokenKind.WORD;
  }

  /**
   * To before a blank, a semicolon or a brace; in <code>${</code> the brace belongs to the word.
   */
  private void bare() {
    boolean isVariable = false;
    boolean isEscaped = false;
    while (pos < length) {
      need();
      char c = text.charAt(pos);
      if (isEscaped) {
        isEscaped = false;
      } else if (pos > start && (isSpace(c) || c == ';' || (c == '{' && !isVariable))) {
        return;
      } else {
        isVariable = c == '$' || (c == '{' && isVariable);
        isEscaped = c == '\\';
        hasEscapes |= isEscaped;
      }
      pos++;
    }
  }

  /** To behind the closing quote; where it is missing, to the end of the line. */
  private void quoted(char mark) {
    boolean isEscaped = false;
    boolean isOnOneLine = true;
    while (pos < length) {
      if (!refill()) {
        problems.tooLongQuotes(start);
        cut();
        return;
      }
      char c = text.charAt(pos++);
      if (c == mark && !isEscaped) {
        close(isOnOneLine);
        return;
      }
      isOnOneLine &= c != '\n';
      isEscaped = c == '\\' && !isEscaped;
      hasEscapes |= isEscaped;
    }
    problems.endsInQuotes(start);
    cut();
  }

  /**
   * A closing quote with a word at its heels, lines below the opening one, is rather the opening
   * quote of another word, and what is missing is a quote further up.
   */
  private void close(boolean isOnOneLine) {
    needsSpace = isOnOneLine || pos == length || mayFollowQuote(text.charAt(pos));
    if (!needsSpace) {
      if (need()) {
        problems.unexpectedAfterLines(pos, start);
      }
      cut();
    }
  }

  /**
   * Gives back all but the first line of a word that swallowed what follows it, and what ends that
   * line as a directive ends.
   */
  private void cut() {
    int line = text.indexOf('\n', start);
    int end = beforeBlanks(line < 0 ? length : line);
    isCut = true;
    isCutAtLine = end == start + 1 || !isEnd(text.charAt(end - 1));
    pos = isCutAtLine ? end : beforeBlanks(end - 1);
    base = pos;
    kept = pos;
    problems.doubtBraces();
  }

  private int beforeBlanks(int end) {
    int at = end;
    while (at > start + 1 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Makes sure that the next byte can be read; says once for each word when it cannot. */
  private boolean need() {
    boolean isThere = refill();
    if (!isThere && kept != tooLong) {
      tooLong = kept;
      problems.tooLong(kept);
    }
    return isThere;
  }

  /**
   * Reads on where the buffer is empty, keeping what belongs to the word.
   *
   * @return false when what is kept fills the buffer: nginx gives up
   */
  private boolean refill() {
    if (pos < base + BUFFER) {
      return true;
    }
    boolean fits = kept > base;
    base = fits ? kept : pos;
    return fits;
  }

  /** The inside of a Lua block, up to the brace that closes it or the end. */
  Span code() {
    start = pos;
    pos = LuaCode.end(text, pos);
    base = pos;
    kept = pos;
    if (pos > start) {
      tokens.add(TokenKind.CODE, start);
    }
    return new Span(start, pos);
  }

  TokenKind kind() {
    return kind;
  }

  Span span() {
    return new Span(start, pos);
  }

  /** Whether the last word lacks its closing quote, and all of its line belongs to it. */
  boolean isCutAtLine() {
    return isCut && isCutAtLine;
  }

  /** The last token as a word. */
  Word word() {
    int skip = quote == Quote.NONE ? 0 : 1;
    int to = quote == Quote.NONE || isCut ? pos : pos - 1;
    return new Word(start, pos, shared(value(start + skip, to)), quote);
  }

  private String shared(String value) {
    return value.length() > SHARED ? value : values.computeIfAbsent(value, same -> same);
  }

  private String value(int from, int to) {
    if (!hasEscapes) {
      return text.substring(from, to);
    }
    StringBuilder value = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int known = c == '\\' && i + 1 < to ? "\"'\\trn".indexOf(text.charAt(i + 1)) : -1;
      value.append(known < 0 ? c : "\"'\\\t\r\n".charAt(known));
      i += known < 0 ? 0 : 1;
    }
    return value.toString();
  }

  Tokens tokens() {
    return tokens.build(length);
  }

  private static boolean isEnd(char c) {
    return c == ';' || c == '{';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
