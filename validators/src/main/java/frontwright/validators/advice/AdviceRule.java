package frontwright.validators.advice;

import frontwright.model.source.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One thing to look for in a deployment that is otherwise in order. */
public interface AdviceRule {

  /** {@code advice/NAME}; the page is called {@code NAME.md}. */
  String id();

  /** Says what there is to say: warnings and notes, never errors. */
  void judge(Subject subject, Consumer<Finding> sink);

  /**
   * The page about the rule, Markdown: what it is about, what it finds and what not.
   *
   * @throws IllegalStateException when there is none, which is a defect
   */
  default String page() {
    String name = id().substring(id().indexOf('/') + 1) + ".md";
    try (InputStream page = AdviceRule.class.getResourceAsStream(name)) {
      if (page == null) {
        throw new IllegalStateException("no page " + name);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
