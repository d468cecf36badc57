package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How nginx chooses the location for a path (ngx_http_core_find_location). */
public final class Locations {

  private Locations() {}

  /**
   * A location that takes a path.
   *
   * @param isFinal whether the regular expressions around it are not asked any more
   */
  private record Choice(NginxNode location, boolean isFinal) {}

  /**
   * The location for a path among those of a block and those inside of them; empty where none takes
   * it, or where an expression is not understood.
   *
   * @param block a server or a location
   * @param path decoded, from the slash on
   */
  public static Optional<NginxNode> choose(NginxNode block, String path) {
    boolean isUnderstood =
        block
            .descendants()
            .filter(node -> node.is("location"))
            .map(LocationPattern::of)
            .allMatch(pattern -> !pattern.isRegex() || pattern.regex().isPresent());
    return isUnderstood ? find(block, path).map(Choice::location) : Optional.empty();
  }

  private static Optional<Choice> find(NginxNode block, String path) {
    List<NginxNode> inside = block.children("location").toList();
    Optional<NginxNode> exact =
        inside.stream().filter(location -> pattern(location).equals(exactly(path))).findFirst();
    if (exact.isPresent()) {
      return exact.map(location -> new Choice(location, true));
    }
    Optional<NginxNode> prefix = longestPrefix(inside, path);
    Optional<Choice> within = prefix.flatMap(location -> find(location, path));
    boolean asksRegexes =
        within.filter(Choice::isFinal).isEmpty()
            && prefix.filter(location -> pattern(location).kind() == Kind.PREFIX_FIRST).isEmpty();
    Optional<Choice> regex = asksRegexes ? firstRegex(inside, path) : Optional.empty();
    return regex.or(() -> within).or(() -> prefix.map(location -> new Choice(location, false)));
  }

  private static LocationPattern pattern(NginxNode location) {
    return LocationPattern.of(location);
  }

  private static LocationPattern exactly(String path) {
    return new LocationPattern(Kind.EXACT, path);
  }

  private static Optional<NginxNode> longestPrefix(List<NginxNode> locations, String path) {
    return locations.stream()
        .filter(location -> pattern(location).isPrefix())
        .filter(location -> path.startsWith(pattern(location).text()))
        .max(Comparator.comparingInt(location -> pattern(location).text().length()));
  }

  private static Optional<Choice> firstRegex(List<NginxNode> locations, String path) {
    for (NginxNode location : locations) {
      Optional<Pattern> regex = pattern(location).regex();
      if (regex.isPresent() && regex.get().matcher(path).find()) {
        NginxNode inner = find(location, path).map(Choice::location).orElse(location);
        return Optional.of(new Choice(inner, true));
      }
    }
    return Optional.empty();
  }
}
