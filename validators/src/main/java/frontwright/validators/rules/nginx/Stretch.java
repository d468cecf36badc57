package frontwright.validators.rules.nginx;

import frontwright.model.source.Place;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.syntax.nginx.Quote;
import frontwright.validators.syntax.nginx.Word;

/** Where a part of a word's value is written. */
public final class Stretch {

  private Stretch() {}

  /**
   * The place of a part; of the whole word where something in it is escaped.
   *
   * @param word of the directive
   * @param start where the part begins in the word's value
   * @param end where it ends
   */
  public static Place of(NginxNode node, Word word, int start, int end) {
    Span whole = word.span();
    int quote = word.quote() == Quote.NONE ? 0 : 1;
    int first = whole.start() + quote;
    return whole.end() - first - quote == word.value().length()
        ? new Place(node.file().source(), new Span(first + start, first + end))
        : node.place(word);
  }

  /** The place of a variable in a word. */
  public static Place of(NginxNode node, Word word, VariableReference reference) {
    return of(node, word, reference.start(), reference.end());
  }
}
