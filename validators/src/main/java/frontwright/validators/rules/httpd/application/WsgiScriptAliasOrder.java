package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An application that another one, or a directory of files, takes all requests of. */
final class WsgiScriptAliasOrder extends NamedHttpdRule {

  WsgiScriptAliasOrder() {
    super("wsgi-script-alias-order", Severity.ERROR, "WSGIScriptAlias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    List<HttpdNode> level = Level.of(node, subject).nodes();
    WsgiMount.of(node)
        .ifPresent(
            mount ->
                files(mount, level)
                    .or(() -> earlier(mount, level))
                    .ifPresent(general -> sink.accept(said(mount, general))));
  }

  /** mod_alias comes before mod_wsgi, wherever the directives stand. */
  private static Optional<HttpdNode> files(WsgiMount mount, List<HttpdNode> level) {
    return level.stream()
        .filter(node -> node.is("Alias") || node.is("ScriptAlias"))
        .filter(node -> covers(node, mount))
        .findFirst();
  }

  private static Optional<HttpdNode> earlier(WsgiMount mount, List<HttpdNode> level) {
    return level.stream()
        .takeWhile(node -> node != mount.node())
        .filter(node -> node.is("WSGIScriptAlias") && covers(node, mount))
        .filter(node -> !isSame(node, mount))
        .findFirst();
  }

  private static boolean isSame(HttpdNode node, WsgiMount mount) {
    return node.argument(1).equals(mount.file()) && node.argument(0).equals(mount.path());
  }

  private static boolean covers(HttpdNode node, WsgiMount mount) {
    String path = node.argument(0);
    return path.startsWith("/")
        && !node.hasUnknown()
        && Level.isCertain(node)
        && UrlPath.covers(path, mount.path());
  }

  private Finding said(WsgiMount mount, HttpdNode general) {
    boolean isFiles = !general.is("WSGIScriptAlias");
    String path = Shown.quoted(general.argument(0));
    return finding(
            mount.node().argumentPlace(0),
            Shown.quoted(mount.path())
                + " is never used: "
                + (isFiles ? Shown.quoted(general.name()) + " for " : "")
                + path
                + " takes its requests",
            isFiles
                ? "give one of them another path: `Alias` counts before `WSGIScriptAlias`"
                : "put it above " + path + ": the first one that fits counts")
        .relatedTo(general.argumentPlace(0), "takes them");
  }
}
