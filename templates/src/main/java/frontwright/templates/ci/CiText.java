package frontwright.templates.ci;

import frontwright.templates.engine.Language;
import frontwright.templates.engine.Templates;

/**
 * What a job is told. Where Frontwright itself comes from is said in the templates.
 *
 * @param description the description's file, of letters, digits, dots and dashes
 * @param output the directory that its output is committed in, likewise
 */
public record CiText(String description, String output) {

  /** Names that need no quotes in YAML or in a shell. */
  private static final Language BARE = new Language("bare", CiText::bare);

  private static final Templates TEMPLATES = new Templates(CiText.class, BARE);

  /** The job for GitHub Actions. */
  public String github() {
    return TEMPLATES.fill("github.yml.ftl", this);
  }

  /** The job for GitLab. */
  public String gitlab() {
    return TEMPLATES.fill("gitlab.yml.ftl", this);
  }

  /** The hooks for pre-commit. */
  public String preCommit() {
    return TEMPLATES.fill("pre-commit.yaml.ftl", this);
  }

  private static String bare(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._/-]*")) {
      throw new IllegalArgumentException("`" + name + "` would need quotes");
    }
    return name;
  }
}
