package frontwright.init;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import frontwright.cli.command.Run;
import frontwright.servers.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs have the shape that their services want, and what they run finds drift. */
class CiJobsTest {

  private static final Path ROOT = Path.of(System.getProperty("frontwright.root", ".."));
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir Path bin;
  @TempDir Path project;
  private Shell shell;

  @BeforeEach
  void aProjectWithItsOutput() throws IOException {
    Files.writeString(project.resolve("app.py"), "import flask\napp = flask.Flask(__name__)\n");
    assertThat(Run.of("init", project.toString(), "--directory", "/srv/hello").code()).isZero();
    shell = new Shell(bin, project);
    assertThat(shell.run("frontwright generate deploy.yaml -o deploy", Map.of()).code()).isZero();
  }

  @Test
  void github() throws IOException {
    JsonNode job = YAML.readTree(written("github", ".github/workflows/frontwright.yml"));
    JsonNode steps = job.at("/jobs/deployment/steps");
    assertThat(job.has("on")).isTrue();
    assertThat(job.at("/jobs/deployment/runs-on").asText()).startsWith("ubuntu-");
    assertThat(steps.get(1).path("uses").asText()).startsWith("frontwright/frontwright@v");
    findDrift(texts(steps, "run"), "::error file=deploy/nginx/nginx.conf,line=");
  }

  @Test
  void gitlab() throws IOException {
    JsonNode job = YAML.readTree(written("gitlab", ".gitlab/frontwright.yml")).path("frontwright");
    assertThat(job.at("/artifacts/reports/codequality").asText())
        .isEqualTo("gl-code-quality-report.json");
    findDrift(scripts(job), "have drifted", "has drifted");
    assertThat(new ObjectMapper().readTree(project.resolve("gl-code-quality-report.json").toFile()))
        .as("the report of the run that found drift")
        .hasSize(1);
  }

  @Test
  void theTemplateForGitlab() throws IOException {
    List<String> parts =
        List.of(Files.readString(ROOT.resolve("ci/gitlab.yml")).split("(?m)^---$"));
    String job = parts.get(1);
    for (var input : YAML.readTree(parts.get(0)).at("/spec/inputs").properties()) {
      String wanted = "$[[ inputs." + input.getKey() + " ]]";
      assertThat(job).contains(wanted);
      job = job.replace(wanted, input.getValue().path("default").asText());
    }
    assertThat(job).doesNotContain("$[[");
    findDrift(scripts(YAML.readTree(job).path("frontwright")), "have drifted", "has drifted");
  }

  @Test
  void preCommit() throws IOException {
    JsonNode hooks = YAML.readTree(ROOT.resolve(".pre-commit-hooks.yaml").toFile());
    JsonNode wanted =
        YAML.readTree(written("pre-commit", ".pre-commit-config.yaml")).at("/repos/0/hooks");
    List<String> commands = new ArrayList<>();
    for (JsonNode hook : wanted) {
      JsonNode offered =
          StreamSupport.stream(hooks.spliterator(), false)
              .filter(one -> one.path("id").equals(hook.path("id")))
              .findFirst()
              .orElseThrow();
      assertThat(offered.path("language").asText()).isEqualTo("script");
      assertThat(ROOT.resolve(offered.path("entry").asText().split(" ")[0])).isExecutable();
      List<String> arguments = new ArrayList<>();
      hook.path("args").forEach(argument -> arguments.add(argument.asText()));
      assertThat(hook.path("args")).isEqualTo(offered.path("args"));
      commands.add(offered.path("entry").asText() + " " + String.join(" ", arguments));
    }
    assertThat(commands).hasSameSizeAs(hooks);
    findDrift(commands, "nginx/nginx.conf: edited by hand");
  }

  @Test
  void theAction() throws IOException {
    JsonNode action = YAML.readTree(ROOT.resolve("action.yml").toFile());
    assertThat(action.at("/runs/using").asText()).isEqualTo("composite");
    Path path = project.resolve("path");
    Map<String, String> variables =
        Map.of(
            "GITHUB_ACTION_PATH", bin.toString(),
            "GITHUB_PATH", path.toString(),
            "ARGUMENTS", "lint deploy --format github");
    for (JsonNode step : action.at("/runs/steps")) {
      if (step.has("run")) {
        assertThat(step.path("shell").asText()).isEqualTo("bash");
        Shell.Said said = shell.run(step.path("run").asText(), variables);
        assertThat(said.code()).as(said.text()).isZero();
      }
    }
    assertThat(path).hasContent(bin.toString());
    assertThat(action.at("/inputs/arguments/default").asText("?")).isEmpty();
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path file = Files.writeString(project.resolve(".pre-commit-config.yaml"), "repos: []\n");
    Run run = Run.of("init", project.toString(), "--ci", "pre-commit");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is there already and stays as it is");
    assertThat(file).hasContent("repos: []\n");
  }

  private String written(String where, String file) throws IOException {
    Run run = Run.of("init", project.toString(), "--ci", where);
    assertThat(run.code()).as(run.toString()).isZero();
    return Files.readString(project.resolve(file));
  }

  private static List<String> texts(JsonNode steps, String key) {
    List<String> texts = new ArrayList<>();
    steps.forEach(step -> texts.add(step.path(key).asText()));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private static List<String> scripts(JsonNode job) {
    List<String> scripts = new ArrayList<>();
    job.path("script").forEach(line -> scripts.add(line.asText()));
    return scripts;
  }

  /** All is well at first; then one file is edited, and one command says so. */
  private void findDrift(List<String> commands, String... words) throws IOException {
    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      Shell.Said said = shell.run(command, Map.of());
      assertThat(said.code()).as(command + "\n" + said.text()).isZero();
    }
    Path file = project.resolve("deploy/nginx/nginx.conf");
    Files.writeString(file, Files.readString(file) + "# mine\n");
    List<String> failed = new ArrayList<>();
    for (String command : commands) {
      Shell.Said said = shell.run(command, Map.of());
      if (said.code() != 0) {
        failed.add(said.text());
      }
    }
    assertThat(failed).singleElement().asString().containsAnyOf(words);
  }
}
