package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;

/** A path behind {@code uwsgi://} of which mod_proxy_uwsgi makes a wrong SCRIPT_NAME. */
final class UwsgiPath extends NamedHttpdRule {

  UwsgiPath() {
    super("uwsgi-path", Severity.WARNING, "ProxyPass");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .filter(pass -> !pass.isPattern() && pass.target().scheme().equals("uwsgi"))
        .ifPresent(pass -> check(pass, sink));
  }

  private void check(ProxyPass pass, Consumer<Finding> sink) {
    String prefix = UrlPath.trimmed(pass.path());
    String path = UrlPath.trimmed(pass.target().path());
    boolean isOpen = pass.path().endsWith("/");
    boolean isRight = path.equals(prefix) && pass.target().path().endsWith("/") == isOpen;
    if (isRight || pass.target().path().isEmpty() || isJoined(pass)) {
      return;
    }
    String asked = path.isEmpty() ? prefix + "/" : prefix + "/x";
    sink.accept(
        finding(
            pass.targetPlace(),
            Shown.quoted(asked) + " arrives with SCRIPT_NAME " + Shown.quoted(asked),
            help(pass, prefix)));
  }

  /** Where the rest of the path is joined to the last word of the target, which is worse. */
  private static boolean isJoined(ProxyPass pass) {
    return pass.path().endsWith("/") && !pass.target().path().endsWith("/");
  }

  private static String help(ProxyPass pass, String prefix) {
    Target target = pass.target();
    String end = pass.path().endsWith("/") ? "/" : "";
    String bare = target.text().substring(0, target.text().length() - target.path().length());
    return "write the same path on both sides, "
        + Shown.quoted(bare + prefix + end)
        + (prefix.isEmpty()
            ? ""
            : ", and give uWSGI "
                + Shown.quoted("mount = " + prefix + "=MODULE")
                + " with `manage-script-name = true`");
  }
}
