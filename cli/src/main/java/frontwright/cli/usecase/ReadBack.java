package frontwright.cli.usecase;

import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Deployment;
import frontwright.model.intention.Intention;
import frontwright.model.intention.Origins;
import frontwright.model.intention.Probes;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.templates.GeneratedFile;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.lint.Linter;
import frontwright.validators.routing.Agreement;
import frontwright.validators.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what was rendered as the server will, before it is written: what is wrong with it is a
 * defect of ours, whatever was described.
 */
public final class ReadBack {

  private ReadBack() {}

  /** Of disagreements, enough to report. */
  private static final int ENOUGH = 5;

  /**
   * What a server would refuse, and what rules call an error.
   *
   * @param files all that was rendered
   */
  public static List<Finding> faults(List<GeneratedFile> files) {
    return findings(files).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  /** All that rules find; beside errors, what a description asked for with its eyes open. */
  public static List<Finding> findings(List<GeneratedFile> files) {
    Map<String, String> texts =
        files.stream().collect(Collectors.toMap(ReadBack::path, GeneratedFile::text));
    return Stream.of(Front.values()).flatMap(front -> findings(front, texts)).toList();
  }

  private static Stream<Finding> findings(Front front, Map<String, String> texts) {
    String folder = "/" + front.word() + "/";
    List<String> configuration =
        texts.keySet().stream()
            .filter(path -> path.startsWith(folder) && path.endsWith(".conf"))
            .sorted()
            .toList();
    return configuration.isEmpty()
        ? Stream.empty()
        : Linter.lint(new MemoryFiles(texts), configuration, LintSettings.of(front), RuleSet.ALL)
            .findings()
            .stream();
  }

  /**
   * Requests that would not go where the description says, in words; the first few.
   *
   * @param files all that was rendered
   */
  public static List<String> disagreements(Deployment deployment, List<GeneratedFile> files) {
    Probes probes = new Probes(deployment);
    Rendered rendered = Rendered.of(deployment, files, probes);
    Intention intention = new Intention(deployment, Origins.NONE, probes);
    return probes.requests().stream()
        .flatMap(request -> differences(request, intention, rendered))
        .limit(ENOUGH)
        .toList();
  }

  private static Stream<String> differences(
      Request request, Intention intention, Rendered rendered) {
    List<Outcome> meant = intention.readings(request);
    return rendered.outcomes(request).stream()
        .flatMap(outcome -> Agreement.difference(request, meant, outcome).stream())
        .map(difference -> request + ": " + difference);
  }

  private static String path(GeneratedFile file) {
    return "/" + file.path();
  }
}
