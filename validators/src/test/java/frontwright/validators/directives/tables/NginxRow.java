package frontwright.validators.directives.tables;

import frontwright.validators.directives.NginxContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of nginx's table, cells as they are written. */
record NginxRow(
    String name,
    String module,
    String origin,
    String contexts,
    String arity,
    String body,
    String since,
    String until) {

  static final Comparator<NginxRow> ORDER =
      Comparator.comparing(NginxRow::name)
          .thenComparing(NginxRow::module)
          .thenComparing(NginxRow::since);

  static NginxRow of(String[] cells) {
    return new NginxRow(
        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
  }

  String line() {
    return String.join("\t", name, module, origin, contexts, arity, body, since, until);
  }

  /** The same in other contexts. */
  NginxRow within(String others) {
    return new NginxRow(name, module, origin, others, arity, body, since, until);
  }

  /** The same from another origin. */
  NginxRow from(String other) {
    return new NginxRow(name, module, other, contexts, arity, body, since, until);
  }

  /** The same with other versions. */
  NginxRow dated(String first, String gone) {
    return new NginxRow(name, module, origin, contexts, arity, body, first, gone);
  }

  static String cell(Set<NginxContext> contexts) {
    return contexts.isEmpty()
        ? "-"
        : EnumSet.copyOf(contexts).stream()
            .map(context -> context.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
  }

  static String body(boolean block, String name) {
    if (!block) {
      return ";";
    }
    return ENTRIES.contains(name) ? "entries" : "directives";
  }

  /** The blocks whose entries a handler of their own reads, and not the table. */
  private static final Set<String> ENTRIES =
      Set.of(
          "types",
          "map",
          "geo",
          "split_clients",
          "charset_map",
          "num_map",
          "match",
          "otel_exporter");
}
