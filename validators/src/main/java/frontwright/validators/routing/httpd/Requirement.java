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
 * @param isCertain whether httpd has read it, and its words are known
 */
record Requirement(
    HttpdNode node,
    boolean isNegated,
    String name,
    List<String> words,
    List<Subnet> networks,
    List<Requirement> inside,
    boolean isCertain) {

  static Requirement of(HttpdNode node) {
    if (node.isSection()) {
      List<Requirement> inside = Scope.of(node).all().stream().map(Requirement::of).toList();
      return new Requirement(node, false, "", List.of(), List.of(), inside, Scope.isKnown(node));
    }
    List<String> all = node.arguments();
    boolean isNegated = !all.isEmpty() && all.get(0).equalsIgnoreCase("not");
    List<String> said = all.subList(isNegated ? 1 : 0, all.size());
    List<String> words = said.isEmpty() ? said : said.subList(1, said.size());
    List<Subnet> networks = words.stream().map(Subnet::of).flatMap(Optional::stream).toList();
    String name = said.isEmpty() ? "" : said.get(0);
    boolean isCertain = Scope.isKnown(node);
    return new Requirement(node, isNegated, name, words, networks, List.of(), isCertain);
  }

  /**
   * Asks whether httpd has read it.
   *
   * @throws Undecidable when that depends on a condition or a value that is not known
   */
  void check() {
    if (!isCertain) {
      Scope.certain(node);
    }
  }

  /** Whether it is {@code Require all} and for all methods: the request does not matter. */
  boolean isForAll() {
    boolean isAll = name.equalsIgnoreCase("all") && !isNegated;
    return isAll && isCertain && Methods.areAllConcerned(node);
  }
}
