package frontwright.validators.syntax.httpd;

import frontwright.model.source.Span;
import java.util.Locale;

/** A line that says something, before lines are sorted into sections. */
sealed interface Item {

  /** A directive. */
  record Plain(Directive directive) implements Item {}

  /**
   * A line that opens a section.
   *
   * @param lacksBracket whether httpd will miss the {@code >}
   */
  record Opening(Word name, Arguments arguments, Span span, boolean lacksBracket) implements Item {

    String key() {
      return Item.key(name);
    }
  }

  /**
   * A line that closes a section.
   *
   * @param name the name without brackets
   * @param word the first word as httpd sees it, {@code </Name>} at its best
   * @param span from {@code </} to {@code >}
   * @param isAlone whether nothing else is on the line
   */
  record Closing(Word name, String word, Span span, boolean isAlone) implements Item {

    String key() {
      return Item.key(name);
    }

    boolean lacksBracket() {
      return !word.endsWith(">");
    }
  }

  private static String key(Word name) {
    return name.value().toLowerCase(Locale.ROOT);
  }
}
