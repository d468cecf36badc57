package frontwright.validators.syntax.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Span;
import java.util.List;

/** What holds for every file, broken or not. */
final class NginxLaws {

  private NginxLaws() {}

  /** All of them. */
  static void assertHold(NginxFile file) {
    assertPrintsBack(file);
    assertTokensTile(file);
    assertNested(file);
    assertBounded(file);
  }

  static void assertPrintsBack(NginxFile file) {
    assertThat(file.print()).as("printed").isEqualTo(file.source().text());
  }

  static void assertTokensTile(NginxFile file) {
    Tokens tokens = file.tokens();
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      Span span = tokens.span(i);
      assertThat(span.start()).as("token %s adjoins", i).isEqualTo(end);
      assertThat(span.end()).as("token %s is not empty", i).isGreaterThan(end);
      end = span.end();
    }
    assertThat(end).as("the last token ends the text").isEqualTo(length(file));
  }

  /** Each node lies in the one around it, behind the one before it. */
  static void assertNested(NginxFile file) {
    Span all = new Span(0, length(file));
    assertNested(file.directives(), all, 0);
    assertInOrder(file.comments().stream().map(Comment::span).toList(), all);
    for (Finding problem : file.problems()) {
      assertInside(problem.place(), file);
      if (problem.related() != null) {
        assertInside(problem.related().place(), file);
      }
    }
  }

  private static void assertNested(List<Directive> directives, Span outer, int depth) {
    assertThat(depth).as("blocks around").isLessThanOrEqualTo(NginxParser.DEEPEST);
    assertInOrder(directives.stream().map(Directive::span).toList(), outer);
    for (Directive directive : directives) {
      Span span = directive.span();
      Span name = directive.name().span();
      assertThat(name.start()).as("%s begins with its name", directive).isEqualTo(span.start());
      List<Span> arguments = directive.arguments().stream().map(Word::span).toList();
      Block block = directive.block();
      int end = block == null ? span.end() : block.open().start();
      assertInOrder(arguments, new Span(name.end(), end));
      if (block != null) {
        assertInOrder(parts(block), span);
        assertNested(block.directives(), inside(block, span), depth + 1);
      }
    }
  }

  private static List<Span> parts(Block block) {
    Span code = block.code() == null ? inside(block, block.open()) : block.code();
    Span close = block.close() == null ? new Span(code.end(), code.end()) : block.close();
    return List.of(block.open(), code, close);
  }

  private static Span inside(Block block, Span otherwise) {
    int end = block.close() == null ? otherwise.end() : block.close().start();
    return new Span(block.open().end(), end);
  }

  private static void assertInOrder(List<Span> spans, Span outer) {
    int end = outer.start();
    for (Span span : spans) {
      assertThat(span.start()).as("%s in %s begins", span, outer).isGreaterThanOrEqualTo(end);
      end = span.end();
    }
    assertThat(end).as("%s ends in %s", spans, outer).isLessThanOrEqualTo(outer.end());
  }

  private static void assertInside(Place place, NginxFile file) {
    assertThat(place.span().end()).as("%s", place).isLessThanOrEqualTo(length(file));
  }

  /** What is made of a text is no more than the text; problems are few, each of one line. */
  private static void assertBounded(NginxFile file) {
    assertThat(words(file.directives())).as("words").isLessThanOrEqualTo(length(file));
    assertThat(file.problems()).as("problems").hasSizeLessThanOrEqualTo(Problems.MOST);
    for (Finding problem : file.problems()) {
      assertThat(problem.message()).as("message").isNotBlank().doesNotContain("\n");
    }
  }

  private static int words(List<Directive> directives) {
    int words = 0;
    for (Directive directive : directives) {
      Block block = directive.block();
      words += 1 + directive.arguments().size() + (block == null ? 0 : words(block.directives()));
    }
    return words;
  }

  private static int length(NginxFile file) {
    return file.source().text().length();
  }
}
