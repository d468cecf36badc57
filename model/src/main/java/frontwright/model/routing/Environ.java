package frontwright.model.routing;

import java.util.Optional;
import java.util.SortedMap;

/**
 * What an application sees: the environ of PEP 3333, the texts in it.
 *
 * @param values by name: {@code SCRIPT_NAME}, {@code HTTP_HOST}, {@code wsgi.url_scheme}
 */
public record Environ(SortedMap<String, Value> values) {

  /** The text under a name; empty where there is none, or it is not known. */
  public Optional<String> text(String name) {
    return values.get(name) instanceof Value.Known known
        ? Optional.of(known.text())
        : Optional.empty();
  }
}
