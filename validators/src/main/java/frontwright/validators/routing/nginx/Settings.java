package frontwright.validators.routing.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The directives in force in a block: its own, and those that it inherits. */
final class Settings {

  private static final Pattern TIME = Pattern.compile("(\\d+)(ms|[yMwdhms]?)\\s*");
  private static final Pattern SIZE = Pattern.compile("(\\d+)([kKmMgG]?)");

  private final @Nullable Settings around;
  private final boolean isNameless;
  private final List<NginxNode> directives;
  private final Map<String, List<NginxNode>> own = new HashMap<>();

  Settings(List<NginxNode> directives, @Nullable Settings around, boolean isNameless) {
    this.around = around;
    this.isNameless = isNameless;
    this.directives = directives;
    for (NginxNode node : directives) {
      own.computeIfAbsent(node.name(), unused -> new ArrayList<>(2)).add(node);
    }
  }

  /** Those of a name, in the order of the file. */
  List<NginxNode> all(String name) {
    List<NginxNode> found = own.get(name);
    if (found != null) {
      return found;
    }
    Inheritance inheritance = Inheritance.of(name);
    boolean inherits =
        inheritance == Inheritance.REPLACED || (inheritance == Inheritance.NAMELESS && isNameless);
    return inherits && around != null ? around.all(name) : List.of();
  }

  /** All directives of the block itself. */
  List<NginxNode> directives() {
    return directives;
  }

  /** Those of the block itself. */
  List<NginxNode> own(String name) {
    return own.getOrDefault(name, List.of());
  }

  /** The nearest level, this one or one around it, that has a directive of one of the names. */
  Optional<Settings> nearest(String... names) {
    for (Settings level = this; level != null; level = level.around) {
      if (Arrays.stream(names).anyMatch(level.own::containsKey)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  Optional<NginxNode> last(String name) {
    List<NginxNode> found = all(name);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** The one argument of a directive; null where there is none. */
  @Nullable String word(String name) {
    return last(name).map(node -> node.argument(0)).orElse(null);
  }

  /** A directive that is {@code on} or {@code off}. */
  boolean flag(String name, boolean standard) {
    String word = word(name);
    return word == null ? standard : word.equalsIgnoreCase("on");
  }

  /** A duration (ngx_parse_time), or null where it cannot be read. */
  @Nullable Duration time(String name, Duration standard) {
    String word = word(name);
    return word == null ? standard : duration(word);
  }

  private static @Nullable Duration duration(String word) {
    Matcher part = TIME.matcher(word);
    long millis = 0;
    int at = 0;
    while (at < word.length() && part.find(at) && part.start() == at) {
      millis += Long.parseLong(part.group(1)) * unit(part.group(2));
      at = part.end();
    }
    return at == word.length() && at > 0 ? Duration.ofMillis(millis) : null;
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "m" -> 60_000;
      case "h" -> 3_600_000;
      case "d" -> 86_400_000;
      case "w" -> 604_800_000;
      case "M" -> 2_592_000_000L;
      case "y" -> 31_536_000_000L;
      default -> 1000;
    };
  }

  /** A size in bytes (ngx_parse_offset). */
  long size(String name, long standard) {
    String word = word(name);
    return word == null ? standard : bytes(word, standard);
  }

  /** A number of three digits at most. */
  static int number(String word, int standard) {
    return word.matches("\\d{1,3}") ? Integer.parseInt(word) : standard;
  }

  static long bytes(String word, long standard) {
    Matcher size = SIZE.matcher(word);
    if (!size.matches()) {
      return standard;
    }
    int shift = "kmg".indexOf(HostName.lowerCase(size.group(2)));
    return Long.parseLong(size.group(1)) << (size.group(2).isEmpty() ? 0 : 10 * (shift + 1));
  }
}
