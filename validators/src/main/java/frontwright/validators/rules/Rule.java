package frontwright.validators.rules;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;

/**
 * One thing to look for. A rule is a class without state and a page beside it, which explains it
 * with examples that the suite executes.
 */
public interface Rule extends Explained {

  /** {@code nginx/NAME} or {@code httpd/NAME}; the page is called {@code NAME.md}. */
  @Override
  String id();

  /** How much its findings matter. */
  Severity severity();

  /** A finding of this rule; values in its words are those of a source of bytes. */
  default Finding finding(Place place, String message, String help) {
    return new Finding(
        id(), severity(), Shown.decoded(message), place, null, Shown.decoded(help), null);
  }
}
