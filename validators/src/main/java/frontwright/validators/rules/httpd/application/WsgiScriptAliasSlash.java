package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A slash at the end of the path, and none at the end of the file. */
final class WsgiScriptAliasSlash extends NamedHttpdRule {

  WsgiScriptAliasSlash() {
    super("wsgi-script-alias-slash", Severity.ERROR, "WSGIScriptAlias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    WsgiMount.of(node)
        .filter(mount -> mount.path().matches("/.+/") && !mount.file().endsWith("/"))
        .ifPresent(mount -> sink.accept(said(mount)));
  }

  private Finding said(WsgiMount mount) {
    String path = mount.path();
    return finding(
            mount.node().argumentPlace(0),
            Shown.quoted(path + "x") + " is looked for as file " + Shown.quoted(mount.file() + "x"),
            "take the slash from the end: " + Shown.quoted(UrlPath.trimmed(path)))
        .fixedBy(Fix.unsafe(new Fix.Edit(Ends.last(mount.node().argumentPlace(0)), "")));
  }
}
