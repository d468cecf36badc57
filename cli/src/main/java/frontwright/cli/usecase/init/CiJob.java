package frontwright.cli.usecase.init;

import frontwright.templates.ci.CiText;
import java.util.Locale;

/** Where a job is run that checks a description and its committed output. */
public enum CiJob {
  GITHUB(".github/workflows/frontwright.yml", "GitHub runs it from the next push on."),
  GITLAB(
      ".gitlab/frontwright.yml",
      "Include it in .gitlab-ci.yml: `include: [{local: .gitlab/frontwright.yml}]`."),
  PRE_COMMIT(".pre-commit-config.yaml", "`pre-commit install` runs it before each commit.");

  private static final CiText TEXT = new CiText(Init.DESCRIPTION, "deploy");

  private final String path;
  private final String advice;

  CiJob(String path, String advice) {
    this.path = path;
    this.advice = advice;
  }

  /** The file, below the top of the repository. */
  public String path() {
    return path;
  }

  /** The file's text. */
  public String text() {
    return switch (this) {
      case GITHUB -> TEXT.github();
      case GITLAB -> TEXT.gitlab();
      case PRE_COMMIT -> TEXT.preCommit();
    };
  }

  /** What to do with it. */
  public String advice() {
    return advice;
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
