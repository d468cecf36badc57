package frontwright.validators.routing.nginx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of hosts, some with a wildcard at the start or the end: ngx_hash_add_key and
 * ngx_hash_find_combined. What was there first stays.
 *
 * @param <T> what a name stands for
 */
final class NameTable<T> {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, T> exact = new HashMap<>();
  private final Map<String, T> dotted = new HashMap<>();
  private final Map<String, T> leading = new HashMap<>();
  private final Map<String, T> trailing = new HashMap<>();

  /**
   * Adds a name: {@code www.example.com}, {@code *.example.com}, {@code .example.com}, {@code
   * www.*}.
   */
  void add(String written, T value) {
    String name = HostName.lowerCase(written);
    if (name.length() > 1 && name.startsWith(".")) {
      String domain = name.substring(1);
      if (taken.add(domain) && !leading.containsKey(domain)) {
        dotted.put(domain, value);
        leading.put(domain, value);
      }
    } else if (name.startsWith("*.")) {
      leading.putIfAbsent(name.substring(2), value);
    } else if (name.endsWith(".*")) {
      trailing.putIfAbsent(name.substring(0, name.length() - 2), value);
    } else {
      addExact(name, value);
    }
  }

  /** Adds a name in which a wildcard means nothing. */
  void addExact(String written, T value) {
    String name = HostName.lowerCase(written);
    if (taken.add(name)) {
      exact.put(name, value);
    }
  }

  /** What a name in lower case stands for, or null. */
  @Nullable T find(String name) {
    T found = exact.get(name);
    if (found == null) {
      found = dotted.get(name);
    }
    if (found == null && !leading.isEmpty()) {
      found = findLeading(name);
    }
    if (found == null && !trailing.isEmpty()) {
      found = findTrailing(name);
    }
    return found;
  }

  private @Nullable T findLeading(String name) {
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      T found = leading.get(name.substring(dot + 1));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable T findTrailing(String name) {
    for (int dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
      T found = trailing.get(name.substring(0, dot));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
