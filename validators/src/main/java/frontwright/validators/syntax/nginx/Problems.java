package frontwright.validators.syntax.nginx;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Shown;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a text's syntax, in the words that nginx has for it. */
final class Problems {

  private static final String RULE = "nginx/syntax";

  /** A text with more of them is no configuration; the rest would drown whoever reads. */
  static final int MOST = 100;

  private final Source source;
  private final List<Finding> list = new ArrayList<>();
  private boolean isEndReported;
  private boolean areBracesDoubtful;

  Problems(Source source) {
    this.source = source;
  }

  List<Finding> list() {
    return List.copyOf(list);
  }

  /** A character where none of its kind may stand. */
  void unexpected(int at, String help) {
    add(unexpectedAt(at, help));
  }

  private Finding unexpectedAt(int at, String help) {
    Span span = new Span(at, at + 1);
    String shown = source.text().charAt(at) < ' ' ? "control character" : source.shown(span);
    return Finding.error(RULE, place(span), "unexpected \"" + shown + "\"", help);
  }

  /** A closing brace before a directive has ended. */
  void unexpectedInDirective(int at, Span directive) {
    add(
        unexpectedAt(at, "write `;` before it")
            .relatedTo(place(directive), "this directive does not end"));
  }

  /** A word at the heels of a quote that was to close one that opens lines above. */
  void unexpectedAfterLines(int at, int quote) {
    String help = "write the quote that is missing above, or a blank behind this one";
    add(
        unexpectedAt(at, help)
            .relatedTo(place(new Span(quote, quote + 1)), "the text begins here"));
  }

  /** A closing brace outside of any block. */
  void closesNothing(int at) {
    if (!areBracesDoubtful) {
      unexpected(at, "remove it, or look for a missing `{`");
    }
  }

  /** A quote was not closed: what is said of braces from here on may be a consequence. */
  void doubtBraces() {
    areBracesDoubtful = true;
  }

  /** The text ends within a directive. */
  void endsInDirective(Span directive) {
    addEndOfBlocks(
        Finding.error(
                RULE,
                end(),
                "unexpected end of file, expecting \";\" or \"}\"",
                "end the last directive with `;`")
            .relatedTo(place(directive), "this directive does not end"));
  }

  /** The text ends within a quoted word. */
  void endsInQuotes(int quote) {
    char mark = source.text().charAt(quote);
    addEnd(
        Finding.error(
                RULE,
                end(),
                "unexpected end of file, expecting \";\" or \"}\"",
                "write the closing `" + mark + "`")
            .relatedTo(place(new Span(quote, quote + 1)), "this quote is not closed"));
  }

  /** The text ends within a block. */
  void endsInBlock(Span open) {
    addEndOfBlocks(
        Finding.error(
                RULE,
                end(),
                "unexpected end of file, expecting \"}\"",
                "close the block with `}`, or look for one too many `{` in it")
            .relatedTo(place(open), "the innermost block that is not closed"));
  }

  /** A word or a comment that nginx's buffer cannot hold. */
  void tooLong(int start) {
    Span beginning = new Span(start, Math.min(start + 10, source.text().length()));
    add(
        Finding.error(
            RULE,
            place(beginning),
            Shown.sentence("too long parameter \"" + source.shown(beginning) + "...\" started"),
            "nginx reads at most " + Lexer.BUFFER + " bytes at once: shorten it"));
  }

  /** A quoted word that nginx's buffer cannot hold. */
  void tooLongQuotes(int quote) {
    char mark = source.text().charAt(quote);
    add(
        Finding.error(
            RULE,
            place(new Span(quote, quote + 1)),
            "too long parameter, probably missing terminating \"" + mark + "\" character",
            "write the closing `" + mark + "`; a word has less than " + Lexer.BUFFER + " bytes"));
  }

  /** A block deeper than anything that a person writes. */
  void tooDeep(Span open) {
    add(
        Finding.error(
            RULE,
            place(open),
            "blocks are nested deeper than " + NginxParser.DEEPEST + " levels",
            "no configuration needs that: look for missing `}`"));
  }

  private Place end() {
    int length = source.text().length();
    return place(new Span(length, length));
  }

  private Place place(Span span) {
    return new Place(source, span);
  }

  private void addEndOfBlocks(Finding finding) {
    if (!areBracesDoubtful) {
      addEnd(finding);
    }
  }

  /** Of several things that do not end, only the innermost is known to be a mistake. */
  private void addEnd(Finding finding) {
    if (!isEndReported) {
      isEndReported = true;
      add(finding);
    }
  }

  private void add(Finding finding) {
    if (list.size() < MOST) {
      list.add(finding);
    }
  }
}
