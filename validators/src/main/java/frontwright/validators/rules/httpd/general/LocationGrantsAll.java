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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code <Location />} that takes the place of what files and directories are protected by. */
final class LocationGrantsAll extends NamedHttpdRule {

  LocationGrantsAll() {
    super("location-grants-all", Severity.ERROR, "Location");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isEverywhere = node.arguments().equals(List.of("/"));
    boolean isMerged = node.child("AuthMerging").isPresent();
    if (isEverywhere && !isMerged && Authorization.of(node) == Verdict.EVERYBODY) {
      VirtualHost host = VirtualHost.around(node, subject);
      List<Served> served = Served.by(host);
      Stream.concat(files(host, served), directories(host, served))
          .filter(Level::isCertain)
          .findFirst()
          .ifPresent(section -> sink.accept(said(node, section)));
    }
  }

  private static Stream<HttpdNode> files(VirtualHost host, List<Served> served) {
    return served.isEmpty()
        ? Stream.empty()
        : Stream.of("Files", "FilesMatch").flatMap(host::all).filter(LocationGrantsAll::isClosed);
  }

  private static Stream<HttpdNode> directories(VirtualHost host, List<Served> served) {
    return host.all("Directory")
        .filter(LocationGrantsAll::isClosed)
        .filter(
            section -> {
              Optional<DirectoryPath> path = DirectoryPath.of(section);
              return path.isPresent()
                  && served.stream().anyMatch(each -> each.directory().holds(path.get()));
            });
  }

  private static boolean isClosed(HttpdNode section) {
    Verdict verdict = Authorization.of(section);
    return verdict == Verdict.NOBODY || verdict == Verdict.SOMEBODY;
  }

  private Finding said(HttpdNode location, HttpdNode section) {
    HttpdNode require = Authorization.requires(location.children()).findFirst().orElse(location);
    String closed = "<" + section.name() + " " + section.rawArguments() + ">";
    return finding(
            require.head(),
            "`Require all granted` for `/` opens what " + Shown.quoted(closed) + " protects",
            "write it into the `<Directory>` that is to be seen: `<Location>` is asked last, and"
                + " what it says replaces the rest")
        .relatedTo(section.head(), "no longer in force");
  }
}
