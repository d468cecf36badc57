package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.files.Paths;
import frontwright.validators.rules.httpd.DirectoryPath;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;

/** Passwords in a file that everybody may read. */
final class PasswordFileServed extends NamedHttpdRule {

  PasswordFileServed() {
    super("password-file-served", Severity.ERROR, "AuthUserFile", "AuthGroupFile");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String file = node.argument(0);
    if (DirectoryPath.of(file).isEmpty() || isHidden(file, subject)) {
      return;
    }
    VirtualHost host = VirtualHost.around(node, subject);
    Served.by(host).stream()
        .filter(served -> served.holds(file))
        .filter(served -> !Protection.isProtected(host, file, served.urlOf(file)))
        .findFirst()
        .ifPresent(served -> sink.accept(said(node, served)));
  }

  /** Distributions deny {@code .ht*} in their main file. */
  private static boolean isHidden(String file, HttpdSubject subject) {
    return Paths.name(file).startsWith(".ht") && !subject.configuration().isWhole();
  }

  private Finding said(HttpdNode node, Served served) {
    String url = served.urlOf(node.argument(0));
    return finding(
            node.argumentPlace(0),
            "everybody may read the users' file: it is served as " + Shown.quoted(url),
            "move it out of " + Shown.quoted(served.directory().text()))
        .relatedTo(served.node().head(), "serves it");
  }
}
