package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.expression.Subnet;
import java.util.List;
import java.util.Optional;

/**
 * A {@code Require}, or a container of such.
 *
 * @param name what is required: {@code ip}, {@code valid-user}; empty for a container
 * @param words what is behind the name
 * @param networks the words as networks, as far as they are some
 * @param inside what the container has
 */
record Requirement(
    HttpdNode node,
    boolean isNegated,
    String name,
    List<String> words,
    List<Subnet> networks,
    List<Requirement> inside) {

  static Requirement of(HttpdNode node) {
    if (node.isSection()) {
      List<Requirement> inside = Scope.of(node).all().stream().map(Requirement::of).toList();
      return new Requirement(node, false, "", List.of(), List.of(), inside);
    }
    List<String> all = node.arguments();
    boolean isNegated = !all.isEmpty() && all.get(0).equalsIgnoreCase("not");
    List<String> said = all.subList(isNegated ? 1 : 0, all.size());
    List<String> words = said.isEmpty() ? said : said.subList(1, said.size());
    List<Subnet> networks = words.stream().map(Subnet::of).flatMap(Optional::stream).toList();
    return new Requirement(
        node, isNegated, said.isEmpty() ? "" : said.get(0), words, networks, List.of());
  }
}
