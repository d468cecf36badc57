package frontwright.templates;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Deployment;
import frontwright.model.description.DescriptionReader;
import frontwright.model.source.Findings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From the text of a description to the texts of files. */
public final class Rendered {

  private Rendered() {}

  /** The files of one target, by path; fails when the description is refused. */
  public static Map<String, String> by(Target target, String description) {
    return target.render(deployment(description)).stream()
        .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));
  }

  private static Deployment deployment(String text) {
    String whole = "frontwright: 1\n" + text;
    Findings findings =
        DescriptionReader.decode("deploy.yaml", whole.getBytes(StandardCharsets.UTF_8));
    Optional<Deployment> deployment =
        DescriptionReader.read(findings)
            .flatMap(read -> Decider.decide(read, Decider.Overrides.NONE, findings));
    assertThat(findings.sorted()).as("findings about\n%s", whole).isEmpty();
    return deployment.orElseThrow();
  }
}
