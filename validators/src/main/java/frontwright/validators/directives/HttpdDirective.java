package frontwright.validators.directives;

import frontwright.model.value.Version;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A command of a module of httpd.
 *
 * @param name as its module writes it; a section's begins with {@code <}
 * @param module such as {@code mod_proxy} or {@code core}
 * @param arguments how its arguments are read
 * @param places the bits that say where it may stand
 * @param onRead whether it acts while the file is still being read
 * @param since the first version that has it; null where the manual does not say
 */
public record HttpdDirective(
    String name,
    String module,
    HttpdArguments arguments,
    Set<HttpdPlace> places,
    boolean onRead,
    @Nullable Version since) {

  /** Whether it opens a section. */
  public boolean section() {
    return name.startsWith("<");
  }

  /** Whether a version has it; null stands for any. */
  public boolean in(@Nullable Version version) {
    return version == null || since == null || version.compareTo(since) >= 0;
  }

  /** Whether it may stand there; in an access file, if AllowOverride gives {@link #overrides()}. */
  public boolean allowedIn(HttpdContext context) {
    return places.stream().anyMatch(place -> place.in(context));
  }

  /** The classes of AllowOverride of which one lets it stand in an access file. */
  public Set<HttpdPlace> overrides() {
    return places.stream()
        .filter(place -> place.in(HttpdContext.HTACCESS))
        .collect(Collectors.toUnmodifiableSet());
  }
}
