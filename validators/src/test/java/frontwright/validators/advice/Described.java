package frontwright.validators.advice;

import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Deployment;
import frontwright.model.description.Description;
import frontwright.model.description.DescriptionReader;
import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import java.util.Optional;

/** Descriptions as texts, made into what rules judge. */
final class Described {

  private Described() {}

  /** Reads and decides a description that has no mistakes. */
  static Subject of(String text) {
    return of(text, Decider.Overrides.NONE);
  }

  /** Reads and decides a description that has no mistakes. */
  static Subject of(String text, Decider.Overrides overrides) {
    Findings findings = new Findings(new Source("deploy.yaml", text));
    Optional<Description> description = DescriptionReader.read(findings);
    Optional<Deployment> deployment =
        description.flatMap(read -> Decider.decide(read, overrides, findings));
    if (deployment.isEmpty()) {
      throw new AssertionError(
          text + findings.sorted().stream().map(Finding::message).toList().toString());
    }
    return new Subject(findings.source(), description.get(), deployment.get());
  }
}
