package frontwright.validators.syntax.httpd;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names and what they stand for. Immutable; with one more it shares most of what it has, so that
 * ten thousand can be added one by one.
 */
final class Bindings<V> {

  /** How many changes are kept apart before they are put together with the rest. */
  private static final int RECENT = 128;

  private final Map<String, V> settled;

  /** Later than {@link #settled}; empty for a name that is gone. */
  private final Map<String, Optional<V>> recent;

  private Bindings(Map<String, V> settled, Map<String, Optional<V>> recent) {
    this.settled = settled;
    this.recent = recent;
  }

  static <V> Bindings<V> none() {
    return new Bindings<>(Map.of(), Map.of());
  }

  @Nullable V get(String name) {
    Optional<V> changed = recent.get(name);
    return changed == null ? settled.get(name) : changed.orElse(null);
  }

  Bindings<V> with(String name, V value) {
    return changed(name, Optional.of(value));
  }

  Bindings<V> without(String name) {
    return get(name) == null ? this : changed(name, Optional.empty());
  }

  private Bindings<V> changed(String name, Optional<V> value) {
    Map<String, Optional<V>> changes = new HashMap<>(recent);
    changes.put(name, value);
    return changes.size() < RECENT ? new Bindings<>(settled, changes) : settle(changes);
  }

  private Bindings<V> settle(Map<String, Optional<V>> changes) {
    Map<String, V> all = new HashMap<>(settled);
    changes.forEach(
        (name, value) ->
            value.ifPresentOrElse(known -> all.put(name, known), () -> all.remove(name)));
    return new Bindings<>(all, Map.of());
  }
}
