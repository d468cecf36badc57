package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.DirectoryPath;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A directory whose files are asked for, and that nothing grants. */
final class MissingRequire extends NamedHttpdRule {

  MissingRequire() {
    super("missing-require", Severity.ERROR, "DocumentRoot", "Alias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isKnown = subject.configuration().isWhole() && Level.isCertain(node);
    VirtualHost host = VirtualHost.around(node, subject);
    boolean isUsed = host.section() != null || VirtualHost.all(subject).isEmpty();
    if (isKnown && isUsed && !mayBeGrantedElsewhere(host)) {
      Served.by(host).stream()
          .filter(served -> served.node() == node && !mayBeGranted(served, host))
          .forEach(
              served ->
                  DirectoryAccess.of(host, served.directory())
                      .filter(access -> access.verdict() == Verdict.NOBODY)
                      .ifPresent(access -> sink.accept(said(node, served, access))));
    }
  }

  /** Whether files are let through one by one. */
  private static boolean mayBeGrantedElsewhere(VirtualHost host) {
    return Stream.of("Files", "FilesMatch", "If", "ElseIf", "Else", "LocationMatch")
        .flatMap(host::all)
        .anyMatch(MissingRequire::lets);
  }

  private static boolean lets(HttpdNode section) {
    Verdict verdict = Authorization.of(section);
    return verdict == Verdict.EVERYBODY || verdict == Verdict.SOMEBODY;
  }

  private static boolean mayBeGranted(Served served, VirtualHost host) {
    boolean isLocated =
        host.all("Location")
            .filter(MissingRequire::lets)
            .anyMatch(section -> holds(section, served.url()));
    boolean isBelow =
        host.all("Directory")
            .filter(MissingRequire::lets)
            .anyMatch(
                section -> DirectoryPath.of(section).filter(served.directory()::holds).isPresent());
    boolean isOverridden =
        host.all("Directory")
            .filter(section -> holds(section, served.directory()))
            .flatMap(section -> section.children("AllowOverride"))
            .anyMatch(node -> !node.argument(0).equalsIgnoreCase("None"));
    return isLocated || isBelow || isOverridden;
  }

  /** What cannot be told may be. */
  private static boolean holds(HttpdNode section, DirectoryPath path) {
    return DirectoryPath.of(section).map(around -> around.holds(path)).orElse(true);
  }

  private Finding said(HttpdNode node, Served served, DirectoryAccess access) {
    Place place = node.argumentPlace(node.is("Alias") ? 1 : 0);
    String directory = served.directory().text();
    HttpdNode denied =
        Authorization.requires(access.section().children()).findFirst().orElse(access.section());
    return finding(
            place,
            Shown.quoted(directory) + " is granted to nobody: what is in it is answered with 403",
            "write `Require all granted` into `<Directory \"" + directory + "\">`")
        .relatedTo(denied.head(), "in force there");
  }
}
