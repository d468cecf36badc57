package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.files.Paths;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.LocationPattern.Kind;
import frontwright.validators.rules.nginx.Locations;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Files of a location that a regular expression takes away. */
final class ShadowedFiles extends NamedNginxRule {

  private static final List<String> FILES =
      List.of(
          "app.css", "app.js", "photo.jpg", "logo.png", "logo.svg", "font.woff2", "favicon.ico");

  /** What ends a request on purpose. */
  private static final Set<String> REFUSALS = Set.of("deny", "return", "internal", "rewrite");

  private static final LazyPattern FILE = LazyPattern.of(".*/[^/]*\\.\\w+");

  ShadowedFiles() {
    super("shadowed-files", Severity.WARNING, "location");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode server = node.parent();
    if (server == null || !server.is("server") || node.arguments().isEmpty()) {
      return;
    }
    LocationPattern pattern = LocationPattern.of(node);
    Optional<NginxNode> files = directory(node);
    if (pattern.kind() != Kind.PREFIX || pattern.text().length() < 2 || files.isEmpty()) {
      return;
    }
    Locations locations = Locations.of(server);
    if (!locations.hasRegexes()) {
      return;
    }
    boolean isFile = FILE.matches(pattern.text());
    for (String file : isFile ? List.of("") : FILES) {
      String path = isFile ? pattern.text() : Paths.withoutSlash(pattern.text()) + "/" + file;
      Optional<NginxNode> taker = locations.choose(path);
      if (taker.isPresent() && takesAway(taker.get(), node, files.get(), subject)) {
        sink.accept(said(node, files.get(), taker.get(), path));
        return;
      }
    }
  }

  /** Where a location finds its files, by its own word. */
  private static Optional<NginxNode> directory(NginxNode location) {
    return location.child("alias").or(() -> location.child("root"));
  }

  private static boolean takesAway(
      NginxNode taker, NginxNode location, NginxNode files, NginxSubject subject) {
    LocationPattern regex = LocationPattern.of(taker);
    boolean isMeantForIt = regex.text().contains(location.argument(0).replaceAll("^/|/.*$", ""));
    boolean isInside = taker.ancestors().anyMatch(location::equals);
    return regex.isRegex()
        && !isInside
        && !isMeantForIt
        && taker.children().stream().noneMatch(node -> REFUSALS.contains(node.name()))
        && leadsElsewhere(taker, files, subject);
  }

  private static boolean leadsElsewhere(NginxNode taker, NginxNode files, NginxSubject subject) {
    Level level = subject.level(taker);
    boolean passes = taker.children().stream().anyMatch(node -> node.name().endsWith("_pass"));
    if (passes) {
      return true;
    }
    if (!level.knows("root") || !level.named("alias").isEmpty() || level.isOpen()) {
      return false;
    }
    String root = level.effective("root").map(node -> node.argument(0)).orElse("html");
    return files.is("alias") ? !isSameDirectory(files, root) : !root.equals(files.argument(0));
  }

  /** Whether an alias says what the root says, too. */
  private static boolean isSameDirectory(NginxNode alias, String root) {
    NginxNode location = alias.parent();
    String path = location == null ? "" : LocationPattern.of(location).text();
    return (bare(root) + bare(path)).equals(bare(alias.argument(0)));
  }

  private static String bare(String path) {
    return Paths.withoutSlash(path);
  }

  private Finding said(NginxNode node, NginxNode files, NginxNode taker, String path) {
    Place place = LocationPattern.place(node);
    Span start = new Span(place.span().start(), place.span().start());
    Finding finding =
        finding(
                place,
                Shown.quoted(path)
                    + " is not taken from "
                    + Shown.quoted(files.argument(0))
                    + ": a regular expression comes first",
                "write "
                    + Shown.quoted("location ^~ " + LocationPattern.of(node).text())
                    + ", which regular expressions do not overrule")
            .relatedTo(taker.head(), "takes it");
    return finding.fixedBy(Fix.unsafe(new Fix.Edit(new Place(place.source(), start), "^~ ")));
  }
}
