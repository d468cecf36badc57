package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.DirectoryPath;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A WSGI script among the files that are served. */
final class WsgiSourceServed extends ApplicationRule {

  WsgiSourceServed() {
    super("wsgi-source-served", Severity.ERROR, "DocumentRoot", "Alias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost server = VirtualHost.around(node, subject);
    boolean isRoot = node.is("DocumentRoot");
    String url = isRoot ? "/" : node.argument(0);
    Optional<DirectoryPath> directory =
        Optional.of(node.argument(isRoot ? 0 : 1))
            .filter(path -> !node.hasUnknown())
            .flatMap(DirectoryPath::of);
    directory
        .filter(path -> Level.isCertain(node))
        .ifPresent(path -> check(node, url, path, server, sink));
  }

  private void check(
      HttpdNode node,
      String url,
      DirectoryPath served,
      VirtualHost server,
      Consumer<Finding> sink) {
    server
        .own()
        .all("WSGIScriptAlias")
        .flatMap(each -> WsgiMount.of(each).stream())
        .filter(mount -> isBelow(served, mount.file()))
        .forEach(
            mount -> {
              String rest = mount.file().substring(UrlPath.trimmed(served.text()).length());
              String address = UrlPath.trimmed(url) + rest;
              if (!isTaken(address, node, server) && !isGuarded(server)) {
                sink.accept(said(node, address, mount));
              }
            });
  }

  private static boolean isBelow(DirectoryPath served, String file) {
    return DirectoryPath.of(file)
        .filter(path -> served.holds(path) && !served.equals(path) && path.text().equals(file))
        .isPresent();
  }

  /** Whether a URL is not served from these files: another one is asked first. */
  private static boolean isTaken(String address, HttpdNode node, VirtualHost server) {
    if (ProxyPasses.of(server, server.subject()).taking(address).isPresent()) {
      return true;
    }
    Stream<HttpdNode> asked =
        node.is("Alias")
            ? server.own().all("Alias").takeWhile(each -> each != node)
            : Stream.concat(server.own().all("Alias"), server.own().all("WSGIScriptAlias"));
    return asked.anyMatch(each -> UrlPath.matches(each.argument(0), address));
  }

  /** Whether scripts are executed where they lie, or URLs are kept from being answered. */
  private static boolean isGuarded(VirtualHost server) {
    return server
        .subject()
        .configuration()
        .all()
        .filter(server::obeys)
        .anyMatch(
            node ->
                node.rawArguments().contains("wsgi-script")
                    || (node.name().startsWith("Location")
                        && node.rawArguments().matches(".*(wsgi|py).*"))
                    || (node.is("RewriteRule") && node.argument(2).matches("\\[(.*,)?F(,.*)?]"))
                    || (node.is("RedirectMatch") && node.argument(0).matches("40[34]")));
  }

  private Finding said(HttpdNode node, String address, WsgiMount mount) {
    return finding(
            node.argumentPlace(node.is("Alias") ? 1 : 0),
            "the source of the application is served as " + Shown.quoted(address),
            "name a directory that has only files for everybody, such as `/srv/hello/static`")
        .relatedTo(mount.node().argumentPlace(1), "lies in it");
  }
}
