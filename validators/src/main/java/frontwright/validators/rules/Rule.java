package frontwright.validators.rules;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One thing to look for. A rule is a class without state and a page beside it, which explains it
 * with examples that the suite executes.
 */
public interface Rule {

  /** {@code nginx/NAME} or {@code httpd/NAME}; the page is called {@code NAME.md}. */
  String id();

  /** How much its findings matter. */
  Severity severity();

  /** A finding of this rule; values in its words are those of a source of bytes. */
  default Finding finding(Place place, String message, String help) {
    return new Finding(
        id(), severity(), Shown.decoded(message), place, null, Shown.decoded(help), null);
  }

  /** What it is about, in a sentence: the first of its page. */
  default String summary() {
    return firstSentence(page());
  }

  /** The first sentence below a page's title. */
  static String firstSentence(String page) {
    String text = page.substring(page.indexOf("\n\n") + 2);
    int end = text.indexOf(". ");
    int paragraph = text.indexOf('\n');
    return end >= 0 && end < paragraph ? text.substring(0, end + 1) : text.substring(0, paragraph);
  }

  /**
   * The page about the rule, Markdown: why it matters, what it finds and what not.
   *
   * @throws IllegalStateException when there is none, which is a defect
   */
  default String page() {
    String name = id().substring(id().indexOf('/') + 1) + ".md";
    try (InputStream page = getClass().getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalStateException("no page " + name);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
