package frontwright.validators.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The formats, by the names that the command line takes. {@code docs/lint-formats.md} shows each.
 */
public enum Format {
  /** For a person: excerpts, carets and remedies. */
  TEXT,
  /** One line for each finding, for editors and {@code grep}. */
  CONCISE,
  /** Frontwright's own, with all that a finding has. */
  JSON,
  /** OASIS SARIF 2.1.0, for code scanning. */
  SARIF,
  /** Workflow commands of GitHub Actions, which become annotations. */
  GITHUB,
  /** GitLab's Code Quality report. */
  GITLAB,
  /** JUnit's XML, for whatever shows tests. */
  JUNIT,
  /** Checkstyle's XML. */
  CHECKSTYLE;

  /** The format of a name, if there is one. */
  public static Optional<Format> named(String name) {
    return Stream.of(values()).filter(format -> format.toString().equals(name)).findFirst();
  }

  /**
   * The format's reporter.
   *
   * @param colour whether {@link #TEXT} is coloured; the others never are
   */
  public Reporter reporter(boolean colour) {
    return switch (this) {
      case TEXT -> new TextReporter(colour);
      case CONCISE -> new ConciseReporter();
      case JSON -> new JsonReporter();
      case SARIF -> new SarifReporter();
      case GITHUB -> new GithubReporter();
      case GITLAB -> new GitlabReporter();
      case JUNIT -> new JunitReporter();
      case CHECKSTYLE -> new CheckstyleReporter();
    };
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
