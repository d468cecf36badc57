package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A slash at the end of a WSGI script. */
final class WsgiFileSlash extends NamedHttpdRule {

  WsgiFileSlash() {
    super("wsgi-file-slash", Severity.NOTE, "WSGIScriptAlias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    WsgiMount.of(node)
        .filter(mount -> mount.path().matches("/.*[^/]"))
        .filter(mount -> mount.file().matches(".*\\.(wsgi|py)/"))
        .ifPresent(mount -> sink.accept(said(mount)));
  }

  private Finding said(WsgiMount mount) {
    Fix.Edit withoutSlash = new Fix.Edit(Ends.last(mount.node().argumentPlace(1)), "");
    return finding(
            mount.node().argumentPlace(1),
            Shown.quoted(mount.path()) + " arrives with PATH_INFO `/`, as if it had a slash",
            "take the slash from the end of the file")
        .fixedBy(Fix.unsafe(withoutSlash));
  }
}
