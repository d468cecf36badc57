package frontwright.validators.syntax.httpd;

import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.model.source.Shown;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.List;

/** What is said about structure, first in httpd's own words. */
final class Problems {

  private static final String RULE = "httpd/syntax";
  private static final String OPENED = "opened here";

  private final Findings findings;

  Problems(Source source) {
    this.findings = new Findings(source);
  }

  List<Finding> sorted() {
    return List.copyOf(findings.sorted());
  }

  void lineTooLong(Span span, int longest) {
    findings.error(
        RULE,
        span,
        "Line too long: httpd reads " + (longest - 1) + " characters of a line at most",
        "break it with a backslash only where it is shorter after joining, or split the directive");
  }

  void lacksBracket(Item.Opening opening) {
    findings.error(
        RULE,
        opening.span(),
        tag("<", opening.name()) + " directive missing closing `>`",
        "end the line with `>`");
  }

  void lacksBracket(Item.Closing closing) {
    findings.error(
        RULE,
        closing.span(),
        Shown.quoted(Shown.decoded(closing.word()) + ">") + " directive missing closing `>`",
        "write " + tag("</", closing.name()) + ", without a blank");
  }

  /** A closing line where no section is open. */
  void unmatched(Item.Closing closing) {
    findings.error(
        RULE, closing.span(), withoutMatching(closing), "remove it, or open the section before it");
  }

  /** A closing line of another section directly in a condition's body. */
  void unmatched(Item.Closing closing, Item.Opening condition) {
    findings.error(
        RULE,
        closing.span(),
        withoutMatching(closing),
        "close " + tag("<", condition.name()) + " first",
        condition.span(),
        OPENED);
  }

  /** A condition is closed by a line that has nothing else on it, and only so. */
  void notAlone(Item.Closing closing, Item.Opening condition) {
    findings.error(
        RULE,
        closing.span(),
        withoutMatching(closing),
        "write " + tag("</", condition.name()) + " with nothing else on the line",
        condition.span(),
        OPENED);
  }

  void mismatched(Item.Closing closing, Item.Opening open) {
    findings.error(
        RULE,
        closing.span(),
        "Expected "
            + tag("</", open.name())
            + " but saw "
            + Shown.quoted(Shown.decoded(closing.word())),
        "close sections in the opposite order of their opening",
        open.span(),
        OPENED);
  }

  void notClosed(Item.Opening open) {
    findings.error(
        RULE,
        open.span(),
        tag("<", open.name()) + " was not closed",
        "add " + tag("</", open.name()) + " where it ends");
  }

  /** The same of a condition, as httpd says it where the condition does not hold. */
  void conditionNotClosed(Item.Opening open) {
    findings.error(
        RULE,
        open.span(),
        "Expected " + tag("</", open.name()) + " before end of configuration",
        "add it, alone on its line");
  }

  void macroNotClosed(Item.Opening open) {
    findings.error(
        RULE,
        open.span(),
        "expected token not found: `</Macro>`",
        "add it where the macro ends, as the first word of its line");
  }

  void macroLineTooLong(Item.Opening open, Span line) {
    findings.error(
        RULE,
        open.span(),
        "expected token not found: `</Macro>`, for a line of the macro is too long",
        "keep the lines of macros shorter than " + Limits.MACRO_LINE + " characters",
        new Span(line.start(), line.start()),
        "the long line");
  }

  /** httpd warns, too: the macro may be meant to open or close what others close or open. */
  void unbalancedMacro(Item.Opening open, int nesting) {
    findings.addAll(
        List.of(
            Finding.warning(
                RULE,
                findings.place(open.span()),
                String.format("bad cumulated nesting (%+d) in a macro", nesting),
                "close in the macro what it opens, and nothing else")));
  }

  void tooDeep(Item.Opening opening) {
    findings.error(
        RULE,
        opening.span(),
        tag("<", opening.name()) + " is nested in " + Limits.DEPTH + " sections",
        "nest sections less deeply; what is in this one was read as if it stood beside it");
  }

  private static String withoutMatching(Item.Closing closing) {
    String word = Shown.decoded(closing.word());
    return Shown.quoted(word)
        + " without matching "
        + Shown.quoted("<" + word.substring(2))
        + " section";
  }

  private static String tag(String bracket, Word name) {
    return Shown.quoted(bracket + Shown.decoded(name.value()) + ">");
  }
}
