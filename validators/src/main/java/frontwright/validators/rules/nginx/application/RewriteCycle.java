package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.Locations;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A rewrite whose result comes to the same rewrite again, until nginx gives up. */
final class RewriteCycle extends NamedNginxRule {

  /** So often nginx goes round (NGX_HTTP_MAX_URI_CHANGES). */
  private static final int MOST_CHANGES = 10;

  private static final Set<String> OTHERWISE = Set.of("if", "rewrite", "return", "break", "set");

  RewriteCycle() {
    super("rewrite-cycle", Severity.ERROR, "rewrite");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    Optional<NginxNode> server = node.around("server");
    if (location == null
        || !location.is("location")
        || location.arguments().isEmpty()
        || server.isEmpty()
        || !isAlone(node, location)) {
      return;
    }
    LocationPattern pattern = LocationPattern.of(location);
    boolean isKnown = !subject.level(server.get()).isOpen() && !subject.level(location).isOpen();
    Rewrite.of(node)
        .filter(rewrite -> isKnown && pattern.isPrefix() && goesOn(rewrite))
        .map(rewrite -> rounds(rewrite, location, server.get(), Mount.below(pattern.text())))
        .filter(paths -> paths.size() > MOST_CHANGES)
        .ifPresent(paths -> sink.accept(said(node, paths)));
  }

  private static boolean isAlone(NginxNode node, NginxNode location) {
    return location.children().stream()
        .noneMatch(other -> other != node && OTHERWISE.contains(other.name()));
  }

  private static boolean goesOn(Rewrite rewrite) {
    return !rewrite.flag().equals("break") && !rewrite.redirects();
  }

  /** What becomes of a path, as long as it comes back to the location. */
  private static List<String> rounds(
      Rewrite rewrite, NginxNode location, NginxNode server, String path) {
    Locations locations = Locations.of(server);
    List<String> paths = new ArrayList<>(List.of(path));
    Optional<String> next = Optional.of(path);
    while (next.isPresent() && paths.size() <= MOST_CHANGES) {
      next =
          next.filter(p -> locations.choose(p).filter(location::equals).isPresent())
              .flatMap(rewrite::apply);
      next.ifPresent(paths::add);
    }
    return paths;
  }

  private Finding said(NginxNode node, List<String> paths) {
    return finding(
        node.head(),
        "rewrite or internal redirection cycle: "
            + Shown.quoted(paths.get(0))
            + " becomes "
            + Shown.quoted(paths.get(1))
            + ", which comes here again, and the answer is 500",
        "write `break` in place of `last`, or leave out what is rewritten already");
  }
}
