package frontwright.validators.rules.httpd.general;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.DirectoryPath;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory whose files a server answers with.
 *
 * @param url the path in URLs that stands for the directory
 * @param directory the directory
 * @param node the directive that says so
 */
record Served(DirectoryPath url, DirectoryPath directory, HttpdNode node) {

  /** What is known of each server. */
  private static final class All {
    private final Map<VirtualHost, List<Served>> byHost = new HashMap<>();
  }

  /** All of a server, as far as no other handler takes their requests. */
  static List<Served> by(VirtualHost host) {
    return host.subject()
        .view(All.class, any -> new All())
        .byHost
        .computeIfAbsent(host, Served::find);
  }

  private static List<Served> find(VirtualHost host) {
    Stream<Served> root =
        isTaken(host)
            ? Stream.empty()
            : host.last("DocumentRoot").stream().flatMap(node -> of(node, "/", node.argument(0)));
    return Stream.concat(root, aliases(host)).toList();
  }

  private static Stream<Served> aliases(VirtualHost host) {
    return host.all("Alias")
        .filter(node -> node.arguments().size() == 2 && !node.hasUnknown())
        .flatMap(node -> of(node, node.argument(0), node.argument(1)))
        .filter(served -> !isProxied(host) || isKept(served, host));
  }

  private static Stream<Served> of(HttpdNode node, String url, String directory) {
    Optional<DirectoryPath> from = DirectoryPath.of(url);
    return DirectoryPath.of(directory).stream()
        .flatMap(to -> from.stream().map(path -> new Served(path, to, node)));
  }

  /** Whether something else answers for every path that no alias is for. */
  private static boolean isTaken(VirtualHost host) {
    return isProxied(host)
        || Stream.of("WSGIScriptAlias", "Redirect", "RedirectPermanent", "RedirectTemp")
            .flatMap(host::all)
            .anyMatch(node -> node.arguments().contains("/"))
        || Stream.of("WSGIScriptAliasMatch", "RedirectMatch", "RewriteRule")
            .flatMap(host::all)
            .anyMatch(node -> node.arguments().stream().anyMatch(AnyPath::isMatchedBy));
  }

  private static boolean isProxied(VirtualHost host) {
    return host.all("ProxyPassMatch").findAny().isPresent()
        || host.all("ProxyPass").anyMatch(Served::isForAll)
        || host.all("RewriteRule").anyMatch(node -> node.argument(2).matches("\\[(.*,)?P(,.*)?]"));
  }

  private static boolean isForAll(HttpdNode proxyPass) {
    HttpdNode parent = proxyPass.parent();
    return (parent != null && parent.is("Location"))
        ? parent.argument(0).equals("/") && !proxyPass.argument(0).equals("!")
        : proxyPass.argument(0).equals("/");
  }

  /** Whether an exception lets requests through to the files. */
  private static boolean isKept(Served served, VirtualHost host) {
    return host.all("ProxyPass")
        .filter(node -> node.arguments().contains("!"))
        .map(node -> node.argument(0).equals("!") ? location(node) : node.argument(0))
        .flatMap(path -> DirectoryPath.of(path).stream())
        .anyMatch(path -> path.holds(served.url()));
  }

  private static String location(HttpdNode node) {
    HttpdNode parent = node.parent();
    return parent == null ? "" : parent.argument(0);
  }

  /** Whether a file is below the directory. */
  boolean holds(String file) {
    return DirectoryPath.of(file).filter(directory::holds).isPresent();
  }

  /** The path in URLs that stands for a file below the directory. */
  String urlOf(String file) {
    String below = file.substring(directory.text().equals("/") ? 0 : directory.text().length());
    return (url.text().equals("/") ? "" : url.text()) + below;
  }
}
