package frontwright.validators.routing.nginx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The locations of one level that are given by text, as nginx looks for them: a tree made by
 * ngx_http_create_locations_tree and searched by ngx_http_core_find_static_location. It matters
 * that it is the same tree: which location redirects to its slash depends on the way through it.
 */
final class LocationTree {

  private final String name;
  private final @Nullable Scope exact;
  private final @Nullable Scope inclusive;
  private final boolean redirects;
  private final @Nullable LocationTree left;
  private final @Nullable LocationTree right;
  private final @Nullable LocationTree below;

  /** How a location was found. */
  enum Result {
    NONE,
    EXACT,
    PREFIX,
    REDIRECT
  }

  /** A name with its one or two locations, and in the end all that begin with it. */
  private static final class Entry {
    final String name;
    @Nullable Scope exact;
    @Nullable Scope inclusive;
    final List<Entry> list = new ArrayList<>();

    Entry(Scope scope) {
      name = scope.name();
      if (scope.kind() == Scope.Kind.EXACT) {
        exact = scope;
      } else {
        inclusive = scope;
      }
    }
  }

  /** The tree, or null where there are no such locations. */
  static @Nullable LocationTree of(List<Scope> scopes) {
    List<Entry> entries = new ArrayList<>();
    scopes.stream().sorted(LocationTree::compare).forEach(scope -> join(entries, scope));
    return entries.isEmpty() ? null : new LocationTree(nested(entries), 0);
  }

  private static void join(List<Entry> entries, Scope scope) {
    Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    if (last == null || !last.name.equals(scope.name())) {
      entries.add(new Entry(scope));
    } else if (last.inclusive == null && scope.kind() == Scope.Kind.PREFIX) {
      last.inclusive = scope;
    }
  }

  /** Puts what begins with an inclusive location's name into its list. */
  private static List<Entry> nested(List<Entry> sorted) {
    List<Entry> level = new ArrayList<>();
    int i = 0;
    while (i < sorted.size()) {
      Entry entry = sorted.get(i++);
      int first = i;
      while (entry.inclusive != null
          && i < sorted.size()
          && sorted.get(i).name.startsWith(entry.name)) {
        i++;
      }
      entry.list.addAll(nested(sorted.subList(first, i)));
      level.add(entry);
    }
    return level;
  }

  private LocationTree(List<Entry> level, int prefix) {
    int middle = level.size() / 2;
    Entry entry = level.get(middle);
    name = entry.name.substring(prefix);
    exact = entry.exact;
    inclusive = entry.inclusive;
    redirects =
        (exact != null && exact.redirectsToSlash())
            || (inclusive != null && inclusive.redirectsToSlash());
    left = middle == 0 ? null : new LocationTree(level.subList(0, middle), prefix);
    right =
        middle == 0 || middle + 1 == level.size()
            ? null
            : new LocationTree(level.subList(middle + 1, level.size()), prefix);
    below = entry.list.isEmpty() ? null : new LocationTree(entry.list, entry.name.length());
  }

  /** Looks for a path, and makes what is found the exchange's location. */
  Result find(String uri, Exchange exchange) {
    LocationTree node = this;
    Result result = Result.NONE;
    int from = 0;
    while (node != null) {
      int length = uri.length() - from;
      int order = compare(uri, from, node.name);
      if (order != 0) {
        node = order < 0 ? node.left : node.right;
      } else if (length > node.name.length()) {
        if (node.inclusive == null) {
          node = node.right;
        } else {
          exchange.scope = node.inclusive;
          result = Result.PREFIX;
          from += node.name.length();
          node = node.below;
        }
      } else if (length == node.name.length()) {
        exchange.scope = node.first();
        return node.exact != null ? Result.EXACT : Result.PREFIX;
      } else {
        if (length + 1 == node.name.length() && node.redirects) {
          exchange.scope = node.first();
          result = Result.REDIRECT;
        }
        node = node.left;
      }
    }
    return result;
  }

  private Scope first() {
    if (exact != null) {
      return exact;
    }
    if (inclusive == null) {
      throw new IllegalStateException(name);
    }
    return inclusive;
  }

  /** By name; of two with the same the exact one comes first. */
  private static int compare(Scope one, Scope other) {
    int order = compare(one.name(), 0, other.name());
    if (order == 0) {
      order = one.name().length() - other.name().length();
    }
    return order == 0
        ? Boolean.compare(other.kind() == Scope.Kind.EXACT, one.kind() == Scope.Kind.EXACT)
        : order;
  }

  /** Compares as many characters as both have; a slash comes first (ngx_filename_cmp). */
  private static int compare(String uri, int from, String name) {
    int length = Math.min(uri.length() - from, name.length());
    for (int i = 0; i < length; i++) {
      char one = uri.charAt(from + i);
      char other = name.charAt(i);
      if (one != other) {
        return (one == '/' ? 0 : one) - (other == '/' ? 0 : other);
      }
    }
    return 0;
  }
}
