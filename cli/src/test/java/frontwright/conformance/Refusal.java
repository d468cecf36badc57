package frontwright.conformance;

import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.InputException;
import frontwright.model.deployment.Decider;
import frontwright.model.source.Finding;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Why a description is refused. */
final class Refusal {

  private Refusal() {}

  /** The errors that are found when a description is read; none if it is not refused. */
  static List<String> of(String yaml) throws InputException {
    String text = yaml.replace("DIR", "/srv");
    InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    DescriptionFile.Decided decided =
        DescriptionFile.decide(
            DescriptionFile.STANDARD_INPUT, input, new Decider.Overrides(null, null, null));
    return decided.findings().stream()
        .filter(Finding::isError)
        .map(finding -> finding.message() + " (" + finding.help() + ")")
        .toList();
  }
}
