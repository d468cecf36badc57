package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Place;
import frontwright.model.source.Span;

/** The ends of words, where something is to be put in or taken out. */
final class Ends {

  private Ends() {}

  /** The end of what a word says, before the quote that closes it. */
  static Place of(Place word) {
    int end = end(word);
    return new Place(word.source(), new Span(end, end));
  }

  /** The last character of what a word says. */
  static Place last(Place word) {
    int end = end(word);
    return new Place(word.source(), new Span(end - 1, end));
  }

  /** What is directly behind a word, quotes included. */
  static Place behind(Place word) {
    return new Place(word.source(), new Span(word.span().end(), word.span().end()));
  }

  /** What is directly in front of the bracket that closes flags. */
  static Place beforeBracket(Place word) {
    int end = end(word) - 1;
    return new Place(word.source(), new Span(end, end));
  }

  private static int end(Place word) {
    int end = word.span().end();
    char first = word.source().text().charAt(word.span().start());
    char last = word.source().text().charAt(end - 1);
    boolean isQuoted = (first == '"' || first == '\'') && last == first;
    return isQuoted ? end - 1 : end;
  }
}
