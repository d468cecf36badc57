package frontwright.validators.syntax.httpd;

import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows a name. Which commands take words and which take the text as it is (httpd's {@code
 * RAW_ARGS}) is the directive's business, so both are here; they are computed when they are asked
 * for, since a large file has many and nobody wants all.
 *
 * @param source the text
 * @param span from the first word to the last, inside one of httpd's lines; of a section, up to the
 *     {@code >}
 */
public record Arguments(Source source, Span span) {

  /** The text with continued lines joined, otherwise as it is written. */
  public String raw() {
    Stretch stretch = stretch();
    return stretch.text().substring(stretch.from(), stretch.to());
  }

  /** The text split into words as {@code ap_getword_conf} does. */
  public List<Word> words() {
    Stretch stretch = stretch();
    List<Word> words = new ArrayList<>();
    WordCursor cursor = new WordCursor(stretch.text(), stretch.from(), stretch.to());
    while (cursor.next()) {
      Span written = stretch.span(cursor.start(), cursor.end());
      words.add(new Word(written, cursor.value(), cursor.quote()));
    }
    return List.copyOf(words);
  }

  /** The {@code ${NAME}}s in the text, in quotes or not, as {@code ap_resolve_env} finds them. */
  public List<Reference> references() {
    Stretch stretch = stretch();
    String text = raw();
    List<Reference> references = new ArrayList<>();
    int at = text.indexOf("${");
    int brace = at < 0 ? -1 : text.indexOf('}', at);
    while (brace >= 0) {
      Span written = stretch.span(stretch.from() + at, stretch.from() + brace + 1);
      references.add(new Reference(text.substring(at + 2, brace), written));
      at = text.indexOf("${", brace);
      brace = at < 0 ? -1 : text.indexOf('}', at);
    }
    return List.copyOf(references);
  }

  private Stretch stretch() {
    return Stretch.inLine(source.text(), span);
  }
}
