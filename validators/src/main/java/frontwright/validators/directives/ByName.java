package frontwright.validators.directives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A table by the names in its first cells. A row is read when its name is first asked for: few
 * files have more than a handful of directives, and reading all rows takes longer than linting such
 * a file. Several threads may ask.
 */
final class ByName<T> {

  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private final Map<String, List<T>> read = new ConcurrentHashMap<>();
  private final Function<String[], T> row;

  /**
   * A table of a resource.
   *
   * @param key what is made of a name, to find it by
   * @param row what is made of a row's cells
   * @throws IllegalStateException when the resource is missing
   */
  ByName(String resource, UnaryOperator<String> key, Function<String[], T> row) {
    this.row = row;
    for (String line : Table.lines(resource)) {
      String name = key.apply(line.substring(0, line.indexOf('\t')));
      lines.computeIfAbsent(name, none -> new ArrayList<>(1)).add(line);
    }
  }

  /** All rows with a name, in the order of the table; none where it is unknown. */
  List<T> named(String name) {
    List<T> known = read.get(name); // asked for each directive of large files
    if (known != null) {
      return known;
    }
    List<T> rows = lines.getOrDefault(name, List.of()).stream().map(Table::cells).map(row).toList();
    if (!rows.isEmpty()) { // what is unknown may be any word, and is not kept
      read.put(name, rows);
    }
    return rows;
  }

  /** The first row with a name. */
  Optional<T> first(String name) {
    List<T> all = named(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** All names, in the order of the table. */
  Set<String> names() {
    return lines.keySet();
  }

  /** All rows, those with the same name together. */
  Stream<T> all() {
    return lines.keySet().stream().flatMap(name -> named(name).stream());
  }
}
