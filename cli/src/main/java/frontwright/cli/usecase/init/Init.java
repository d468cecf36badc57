package frontwright.cli.usecase.init;

import frontwright.cli.usecase.InputException;
import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Front;
import frontwright.model.source.Finding;
import frontwright.validators.project.Candidate;
import frontwright.validators.project.Framework;
import frontwright.validators.project.ProjectFacts;
import frontwright.validators.project.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a first description for a project that is there. */
public final class Init {

  /** The name of the file that is written. */
  public static final String DESCRIPTION = "deploy.yaml";

  /**
   * What is asked for; null and empty where the project is to say.
   *
   * @param project the directory of the project
   * @param deployed where the project will be on the server; null for where it is
   * @param template what to begin with where nothing is found
   * @param settings the module of Django's settings
   * @param statics directories by URL
   */
  public record Request(
      Path project,
      @Nullable String deployed,
      @Nullable Template template,
      @Nullable String module,
      @Nullable String settings,
      @Nullable String mount,
      List<String> names,
      @Nullable Front front,
      @Nullable AppServer server,
      Map<String, String> statics) {}

  /**
   * What came of it.
   *
   * @param text the description
   * @param findings what is wrong with it, which only what was asked for can cause
   * @param found what was found, in a few words
   * @param remarks what somebody should know or do, a sentence each
   */
  public record Outcome(String text, List<Finding> findings, String found, List<String> remarks) {}

  private Init() {}

  /**
   * Writes down what a description would say. Changes nothing.
   *
   * @throws InputException when there is no project, no application or no single one
   */
  public static Outcome describe(Request request, Interview interview) throws InputException {
    ProjectScan.Result scan = scan(request.project());
    String here = request.project().toAbsolutePath().normalize().toString();
    ProjectFiles files = scan.in(request.deployed() == null ? here : request.deployed());
    Framework framework = request.template() == null ? null : request.template().framework();
    ProjectFacts facts = ProjectFacts.of(files, request.settings(), request.module(), framework);
    Candidate chosen = chosen(request, facts, interview);
    Writing writing = new Writing(request, scan, facts, chosen, interview);
    List<String> remarks = new ArrayList<>(scan.skipped());
    remarks.addAll(facts.hints().remarks());
    remarks.addAll(chosen == null ? List.of() : chosen.remarks());
    return writing.outcome(remarks);
  }

  private static ProjectScan.Result scan(Path project) throws InputException {
    if (!Files.isDirectory(project)) {
      throw new InputException(
          "`" + project + "` is no directory; name the directory of a project");
    }
    try {
      return ProjectScan.of(project.toRealPath());
    } catch (IOException e) {
      throw new InputException("`" + project + "` cannot be searched: " + e.getMessage());
    }
  }

  /** The one application that is meant; null where a template stands in. */
  private static @Nullable Candidate chosen(
      Request request, ProjectFacts facts, Interview interview) throws InputException {
    List<Candidate> all = facts.candidates();
    if (all.size() == 1) {
      return all.get(0);
    }
    if (all.isEmpty()) {
      if (request.template() != null) {
        return null;
      }
      String seen =
          facts.remarks().stream().map(remark -> "; " + remark).collect(Collectors.joining());
      throw new InputException(
          "no application found in `%s`%s; name it with --module, such as `hello:application`, or begin with --template"
              .formatted(request.project(), seen));
    }
    String listed = all.stream().map(Init::shown).collect(Collectors.joining(", "));
    String answer = interview.ask("Which application: " + listed + "?", "");
    return all.stream()
        .filter(one -> one.module().equals(answer))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "`%s` has %d applications: %s; say which with --module, or name the directory of one"
                        .formatted(request.project(), all.size(), listed)));
  }

  private static String shown(Candidate candidate) {
    String where = candidate.evidence() == null ? "" : " (" + candidate.evidence().where() + ")";
    return "`" + candidate.module() + "`" + where;
  }
}
