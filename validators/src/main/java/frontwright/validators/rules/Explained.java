package frontwright.validators.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What findings come from, and a page beside its class explains. */
public interface Explained {

  /** A group and a name; the page is called {@code NAME.md}. */
  String id();

  /** What it is about, in a sentence: the first of its page. */
  default String summary() {
    String page = page();
    String text = page.substring(page.indexOf("\n\n") + 2);
    int end = text.indexOf(". ");
    int paragraph = text.indexOf('\n');
    return end >= 0 && end < paragraph ? text.substring(0, end + 1) : text.substring(0, paragraph);
  }

  /**
   * The page, Markdown: why it matters, what it finds and what not.
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
