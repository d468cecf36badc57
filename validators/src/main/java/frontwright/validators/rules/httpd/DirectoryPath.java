package frontwright.validators.rules.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.files.Glob;
import frontwright.validators.files.Paths;
import java.util.Optional;

/**
 * A directory by its name, or a URL's path, with all that is below it.
 *
 * @param text absolute, without a slash at the end save for the root
 */
public record DirectoryPath(String text) {

  /** A path as it is written; empty where it is relative, a pattern, or has unknown parts. */
  public static Optional<DirectoryPath> of(String written) {
    boolean isLiteral =
        written.startsWith("/") && !Glob.isPattern(written) && !written.contains("${");
    return isLiteral
        ? Optional.of(new DirectoryPath(Paths.resolve("/", written)))
        : Optional.empty();
  }

  /** What a {@code <Directory>} or {@code <Location>} is for; empty where it is a pattern. */
  public static Optional<DirectoryPath> of(HttpdNode section) {
    return section.arguments().size() == 1 ? of(section.argument(0)) : Optional.empty();
  }

  /** Whether another path is this one or below it. */
  public boolean holds(DirectoryPath other) {
    return text.equals("/") || (other.text + "/").startsWith(text + "/");
  }
}
