package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.DirectoryPath;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Pages about the server itself, for everybody. */
final class OpenStatus extends NamedHttpdRule {

  private static final Set<String> HANDLERS =
      Set.of("server-status", "server-info", "balancer-manager", "ldap-status");

  OpenStatus() {
    super("open-status", Severity.WARNING, "SetHandler");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    HttpdNode section = node.parent();
    boolean isStatus = HANDLERS.contains(node.argument(0));
    if (isStatus && section != null && Level.isCertain(node) && isOpen(section, subject)) {
      sink.accept(
          finding(
              node.head(),
              "everybody may see " + Shown.quoted(node.argument(0)),
              "write `Require local`, or `Require ip` with the addresses that may, in `<"
                  + section.name()
                  + ">`"));
    }
  }

  private static boolean isOpen(HttpdNode section, HttpdSubject subject) {
    Verdict hosts =
        HostAccess.of(Level.inside(section)).map(HostAccess::verdict).orElse(Verdict.EVERYBODY);
    Verdict said = Authorization.of(section);
    boolean isEverybodys =
        said == Verdict.EVERYBODY || (said == Verdict.UNSAID && isGranted(section, subject));
    return isEverybodys && hosts == Verdict.EVERYBODY && section.children("Limit").count() == 0;
  }

  /** Whether what is around lets everybody in. */
  private static boolean isGranted(HttpdNode section, HttpdSubject subject) {
    VirtualHost host = VirtualHost.around(section, subject);
    boolean isAlone =
        host.all("Location").filter(each -> each != section).noneMatch(OpenStatus::restricts)
            && host.all("LocationMatch").noneMatch(OpenStatus::restricts);
    Optional<DirectoryPath> root =
        host.last("DocumentRoot").flatMap(node -> DirectoryPath.of(node.argument(0)));
    return subject.configuration().isWhole()
        && section.is("Location")
        && isAlone
        && root.flatMap(path -> DirectoryAccess.of(host, path))
            .filter(access -> access.verdict() == Verdict.EVERYBODY)
            .isPresent();
  }

  private static boolean restricts(HttpdNode section) {
    Verdict verdict = Authorization.of(section);
    return verdict == Verdict.NOBODY || verdict == Verdict.SOMEBODY;
  }
}
