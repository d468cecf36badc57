package frontwright.cli.usecase;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.templates.GeneratedFile;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.lint.LintSettings;
import frontwright.validators.lint.Linter;
import frontwright.validators.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what was rendered as the server will, before it is written. */
public final class ReadBack {

  private ReadBack() {}

  /**
   * What a server would refuse; a defect of ours, whatever was described.
   *
   * @param files all that was rendered
   */
  public static List<Finding> faults(List<GeneratedFile> files) {
    Map<String, String> texts =
        files.stream().collect(Collectors.toMap(ReadBack::path, GeneratedFile::text));
    List<String> configuration =
        files.stream()
            .map(GeneratedFile::path)
            .filter(path -> path.startsWith("nginx/") || path.startsWith("httpd/"))
            .filter(path -> path.endsWith(".conf"))
            .map(path -> "/" + path)
            .toList();
    return Linter.lint(new MemoryFiles(texts), configuration, LintSettings.NONE, RuleSet.DIRECTIVES)
        .findings()
        .stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  private static String path(GeneratedFile file) {
    return "/" + file.path();
  }
}
