package frontwright.validators.project;

import frontwright.model.source.Place;

/**
 * What was found, and where.
 *
 * @param place where it is said
 * @param words what is said there, such as {@code STATIC_URL}
 */
public record Evidence(Place place, String words) {

  /** {@code shop/settings.py:12}. */
  public String where() {
    return place.source().name() + ":" + place.position().line();
  }

  /** {@code STATIC_URL in shop/settings.py:12}. */
  @Override
  public String toString() {
    return words + " in " + where();
  }
}
