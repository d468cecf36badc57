package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The locations of a block, among which nginx chooses (ngx_http_core_find_location). */
public final class Locations {

  private final List<Entry> entries;

  private Locations(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * A location.
   *
   * @param regex its expression; empty where it has none, or where that is not understood
   * @param inside the locations in it
   */
  private record Entry(
      NginxNode node, LocationPattern pattern, Optional<Pattern> regex, Locations inside) {

    static Entry of(NginxNode node) {
      LocationPattern pattern = LocationPattern.of(node);
      return new Entry(node, pattern, pattern.regex(), Locations.of(node));
    }

    boolean isUnderstood() {
      return (!pattern.isRegex() || regex.isPresent()) && inside.areUnderstood();
    }
  }

  /**
   * A location that takes a path.
   *
   * @param isFinal whether the regular expressions around it are not asked any more
   */
  private record Choice(NginxNode location, boolean isFinal) {}

  /** The locations of a server, or of a location. */
  public static Locations of(NginxNode block) {
    return new Locations(block.children("location").map(Entry::of).toList());
  }

  /** Whether any is chosen by a regular expression, within others too. */
  public boolean hasRegexes() {
    return entries.stream().anyMatch(e -> e.pattern.isRegex() || e.inside.hasRegexes());
  }

  /**
   * The location for a path; empty where none takes it, or where an expression is not understood.
   *
   * @param path decoded, from the slash on
   */
  public Optional<NginxNode> choose(String path) {
    return areUnderstood() ? find(path).map(Choice::location) : Optional.empty();
  }

  private boolean areUnderstood() {
    return entries.stream().allMatch(Entry::isUnderstood);
  }

  private Optional<Choice> find(String path) {
    LocationPattern exactly = new LocationPattern(Kind.EXACT, path);
    Optional<Entry> exact = entries.stream().filter(e -> e.pattern.equals(exactly)).findFirst();
    if (exact.isPresent()) {
      return exact.map(entry -> new Choice(entry.node, true));
    }
    Optional<Entry> prefix =
        entries.stream()
            .filter(e -> e.pattern.isPrefix() && path.startsWith(e.pattern.text()))
            .max(Comparator.comparingInt(e -> e.pattern.text().length()));
    Optional<Choice> within = prefix.flatMap(entry -> entry.inside.find(path));
    boolean asksRegexes =
        within.filter(Choice::isFinal).isEmpty()
            && prefix.filter(entry -> entry.pattern.kind() == Kind.PREFIX_FIRST).isEmpty();
    Optional<Choice> regex = asksRegexes ? firstRegex(path) : Optional.empty();
    return regex.or(() -> within).or(() -> prefix.map(entry -> new Choice(entry.node, false)));
  }

  private Optional<Choice> firstRegex(String path) {
    return entries.stream()
        .filter(entry -> entry.regex.filter(regex -> regex.matcher(path).find()).isPresent())
        .findFirst()
        .map(
            entry ->
                new Choice(entry.inside.find(path).map(Choice::location).orElse(entry.node), true));
  }
}
