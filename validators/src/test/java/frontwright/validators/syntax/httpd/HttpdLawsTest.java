package frontwright.validators.syntax.httpd;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for any input. */
class HttpdLawsTest {

  private static final List<String> REAL = real();

  @Property
  void anyBytesPrintBack(@ForAll @Size(max = 300) byte[] bytes) {
    assertLaws(HttpdParser.parse(Source.ofBytes("bytes", bytes)));
  }

  @Property(tries = 5000)
  void anySyntaxPrintsBack(@ForAll Random random, @ForAll @IntRange(max = 60) int length) {
    assertLaws(HttpdParser.parse(Generated.source(Generated.soup(random, length))));
  }

  @Property(tries = 500)
  void mutatedConfigurationsPrintBack(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 10) int mutations) {
    String text = REAL.get(random.nextInt(REAL.size()));
    for (int mutation = 0; mutation < mutations; mutation++) {
      text = Generated.mutated(text, random);
    }
    assertLaws(HttpdParser.parse(Generated.source(text)));
  }

  @Property(tries = 2000)
  void aRenderedTreeIsReadAsItWas(@ForAll Random random) {
    List<Tree> trees = Tree.random(random, 3);
    String text = Tree.render(trees, random);
    HttpdFile file = HttpdParser.parse(Generated.source(text));
    assertThat(file.problems()).as(text).isEmpty();
    assertThat(Tree.of(file.statements())).as(text).isEqualTo(trees);
    assertLaws(file);
  }

  /** The laws that hold for every file, broken or not. */
  static void assertLaws(HttpdFile file) {
    String text = file.source().text();
    assertThat(file.print()).as("printed").isEqualTo(text);
    int end = 0;
    for (int token = 0; token < file.tokens().size(); token++) {
      Span span = file.tokens().span(token);
      assertThat(span.start()).as("token %s adjoins", token).isEqualTo(end);
      assertThat(span.end()).as("token %s is not empty", token).isGreaterThan(span.start());
      end = span.end();
    }
    assertThat(end).as("the last token ends the text").isEqualTo(text.length());
    Span all = new Span(0, text.length());
    assertNested(file.statements(), all);
    file.comments().forEach(comment -> assertInside(comment.span(), all));
    for (Finding problem : file.problems()) {
      assertInside(problem.place().span(), all);
      assertThat(problem.message()).as("message").isNotBlank().doesNotContain("\n");
    }
  }

  private static void assertNested(List<Statement> statements, Span outer) {
    int end = outer.start();
    for (Statement statement : statements) {
      Span span = statement.span();
      assertThat(span.start())
          .as("%s begins behind the one before", statement)
          .isGreaterThanOrEqualTo(end);
      end = span.end();
      assertInside(statement.name().span(), span);
      assertInside(statement.arguments().span(), span);
      statement.arguments().words().forEach(word -> assertInside(word.span(), span));
      statement.arguments().references().forEach(reference -> assertInside(reference.span(), span));
      if (statement instanceof Section section) {
        int close = section.close() == null ? span.end() : section.close().start();
        assertNested(section.statements(), new Span(section.open().end(), close));
      }
    }
    assertThat(end).as("statements end in their section").isLessThanOrEqualTo(outer.end());
  }

  private static void assertInside(Span inner, Span outer) {
    assertThat(inner.start()).as("%s in %s", inner, outer).isGreaterThanOrEqualTo(outer.start());
    assertThat(inner.end()).as("%s in %s", inner, outer).isLessThanOrEqualTo(outer.end());
  }

  private static List<String> real() {
    try (Stream<Path> files =
        Files.walk(Path.of(System.getProperty("frontwright.root"), "samples"))) {
      return files
          .filter(file -> file.toString().matches(".*/httpd/.*[.]conf"))
          .sorted()
          .map(HttpdLawsTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
