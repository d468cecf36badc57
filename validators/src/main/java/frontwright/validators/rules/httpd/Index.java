package frontwright.validators.rules.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Directives and sections by their names, and by the virtual hosts that they stand in. */
final class Index {

  private final Map<String, List<HttpdNode>> all = new HashMap<>();
  private final Map<String, List<Entry>> main = new HashMap<>();
  private final Map<HttpdNode, Map<String, List<Entry>>> byHost = new HashMap<>();
  private int entries;

  private record Entry(int order, HttpdNode node) {}

  Index(HttpdSubject subject) {
    add(subject.configuration().nodes(), null);
  }

  private void add(List<HttpdNode> nodes, @Nullable HttpdNode around) {
    for (HttpdNode node : nodes) {
      HttpdNode host = VirtualHost.isSection(node) ? node : around;
      String key = key(node.name());
      all.computeIfAbsent(key, name -> new ArrayList<>()).add(node);
      entriesOf(host)
          .computeIfAbsent(key, name -> new ArrayList<>())
          .add(new Entry(entries++, node));
      add(node.children(), host);
    }
  }

  private Map<String, List<Entry>> entriesOf(@Nullable HttpdNode host) {
    return host == null ? main : byHost.computeIfAbsent(host, any -> new HashMap<>());
  }

  /** All of a name, from top to bottom. */
  List<HttpdNode> all(String name) {
    return all.getOrDefault(key(name), List.of());
  }

  /** Those of a name that stand in a virtual host or outside of all, from top to bottom. */
  Stream<HttpdNode> all(String name, @Nullable HttpdNode host) {
    String key = key(name);
    List<Entry> inherited = main.getOrDefault(key, List.of());
    List<Entry> own =
        host == null ? List.of() : byHost.getOrDefault(host, Map.of()).getOrDefault(key, List.of());
    Stream<Entry> both =
        own.isEmpty() || inherited.isEmpty()
            ? Stream.concat(own.stream(), inherited.stream())
            : Stream.concat(own.stream(), inherited.stream())
                .sorted(Comparator.comparing(Entry::order));
    return both.map(Entry::node);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
