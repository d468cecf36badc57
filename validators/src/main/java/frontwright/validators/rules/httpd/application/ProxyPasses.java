package frontwright.validators.rules.httpd.application;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Expression;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code ProxyPass}es of a server in the order in which they are tried ({@code proxy_trans} of
 * mod_proxy.c): the last {@code <Location>} that fits, then those outside of sections, its own and
 * then the main server's.
 *
 * @param located those in {@code <Location>} and {@code <LocationMatch>}, the last first
 * @param listed those outside, the first first
 */
record ProxyPasses(List<ProxyPass> located, List<ProxyPass> listed) {

  /** All of a server; what conditions leave open is left out. */
  static ProxyPasses of(VirtualHost server, HttpdSubject subject) {
    Level own = server.own();
    Level main = Level.top(subject);
    List<HttpdNode> nodes =
        own.section() == null
            ? main.nodes()
            : Stream.concat(own.nodes().stream(), main.nodes().stream()).toList();
    List<ProxyPass> listed = nodes.stream().flatMap(ProxyPasses::of).toList();
    Stream<HttpdNode> sections =
        own.section() == null
            ? main.nodes().stream()
            : Stream.concat(main.nodes().stream(), own.nodes().stream());
    List<ProxyPass> located =
        sections
            .filter(node -> node.is("Location") || node.is("LocationMatch"))
            .flatMap(node -> node.children().stream())
            .flatMap(ProxyPasses::of)
            .toList();
    return new ProxyPasses(reversed(located), listed);
  }

  private static Stream<ProxyPass> of(HttpdNode node) {
    return ProxyPass.of(node).filter(pass -> Level.isCertain(pass.node())).stream();
  }

  private static List<ProxyPass> reversed(List<ProxyPass> passes) {
    return Stream.iterate(passes.size() - 1, i -> i >= 0, i -> i - 1).map(passes::get).toList();
  }

  /** In the order in which they are tried. */
  Stream<ProxyPass> all() {
    return Stream.concat(located.stream(), listed.stream());
  }

  /** The one that takes a path; empty where none does or that is not certain. */
  Optional<ProxyPass> taking(String path) {
    return all().filter(pass -> takes(pass, path)).findFirst();
  }

  /** Whether a path is taken; an expression that is not understood takes none. */
  static boolean takes(ProxyPass pass, String path) {
    if (!pass.isPattern()) {
      return UrlPath.matches(pass.path(), path);
    }
    return Expression.compile(pass.path(), false)
        .compiled()
        .flatMap(Expression::automaton)
        .map(automaton -> automaton.finds(path))
        .orElse(false);
  }

  /** Whether every path that one takes would be taken by another. */
  static boolean covers(ProxyPass wide, ProxyPass narrow) {
    boolean isAll =
        wide.isPattern()
            ? wide.path().matches("\\^?/?(\\(?\\.\\*\\)?\\$?)?") && !wide.path().isEmpty()
            : wide.path().equals("/");
    return isAll
        || (!wide.isPattern() && !narrow.isPattern() && UrlPath.covers(wide.path(), narrow.path()));
  }
}
