package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.cli.output.NewFiles;
import frontwright.cli.output.OutputException;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.init.CiJob;
import frontwright.cli.usecase.init.Init;
import frontwright.cli.usecase.init.Interview;
import frontwright.cli.usecase.init.Template;
import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Front;
import frontwright.model.source.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frontwright init}. */
@Command(
    name = "init",
    addMethodSubcommands = false,
    description =
        "Find out how a project wants to be deployed, without running it, and write deploy.yaml;"
            + " with --ci, write the job that keeps it checked.")
final class InitCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The project's directory; this one otherwise.")
  private Path project = Path.of("");

  @Option(
      names = "--module",
      paramLabel = "MODULE",
      description = "The application: package.module:callable or package.module:factory().")
  private @Nullable String module;

  @Option(
      names = "--settings",
      paramLabel = "MODULE",
      description = "Django's settings, such as shop.settings.production.")
  private @Nullable String settings;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "Where the project will be on the server; where it is otherwise.")
  private @Nullable String deployed;

  @Option(names = "--mount", paramLabel = "URL", description = "Its path on the site; / otherwise.")
  private @Nullable String mount;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      split = ",",
      description = "The site's host names.")
  private List<String> names = List.of();

  @Option(names = "--front", paramLabel = "FRONT", description = "nginx (default) or httpd.")
  private @Nullable Front front;

  @Option(
      names = "--server",
      paramLabel = "SERVER",
      description = "gunicorn, uwsgi or mod_wsgi; what the project has, or gunicorn.")
  private @Nullable AppServer server;

  @Option(
      names = "--static",
      paramLabel = "URL=DIR",
      description = "Files that the front serves itself; may be repeated.")
  private Map<String, String> statics = new LinkedHashMap<>();

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description = "Begin with this, such as django-nginx-gunicorn, even where nothing is yet.")
  private @Nullable String template;

  @Option(names = "--list", description = "List the templates.")
  private boolean list;

  @Option(
      names = "--ci",
      paramLabel = "WHERE",
      description = "Write the job that checks: github, gitlab or pre-commit.")
  private @Nullable CiJob ci;

  @Option(names = "--dry-run", description = "Print what would be written, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--ask",
      negatable = true,
      description = "Ask what the project does not say; at a terminal, unless --no-ask.")
  private @Nullable Boolean ask;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      if (list) {
        Template.all().forEach(t -> console.out().printf("%-26s %s%n", t.name(), t.words()));
        return ExitCode.OK;
      }
      return ci == null ? describe() : job(ci);
    } catch (InputException e) {
      return console.refuse(e.words());
    } catch (OutputException e) {
      e.problems().forEach(p -> console.refuse(p.message() + "; " + p.help()));
      return ExitCode.INPUT;
    }
  }

  private int describe() throws InputException {
    Path file = project.resolve(Init.DESCRIPTION);
    if (!dryRun) {
      NewFiles.expectNone(file);
    }
    Init.Outcome outcome = Init.describe(request(), interview());
    if (outcome.findings().stream().anyMatch(Finding::isError)) {
      return console.report(outcome.findings(), false);
    }
    outcome.remarks().forEach(remark -> console.err().println("frontwright: note: " + remark));
    console.report(outcome.findings(), false);
    if (dryRun) {
      console.out().print(outcome.text());
      return ExitCode.OK;
    }
    NewFiles.write(file, outcome.text());
    console.out().println(file + ": created");
    console
        .err()
        .println(
            "Found %s. Read %s, then run `frontwright generate %s -o %s`."
                .formatted(outcome.found(), file, file, project.resolve("deploy")));
    return ExitCode.OK;
  }

  private int job(CiJob job) {
    if (dryRun) {
      console.out().print(job.text());
      return ExitCode.OK;
    }
    Path file = project.resolve(job.path());
    NewFiles.write(file, job.text());
    console.out().println(file + ": created");
    console.err().println(job.advice());
    return ExitCode.OK;
  }

  private Init.Request request() throws InputException {
    return new Init.Request(
        project, deployed, template(), module, settings, mount, names, front, server, statics);
  }

  private @Nullable Template template() throws InputException {
    if (template == null) {
      return null;
    }
    Optional<Template> named = Template.named(template);
    if (named.isEmpty()) {
      throw new InputException(
          "`" + template + "` is no template; `frontwright init --list` lists them");
    }
    return named.get();
  }

  /** A person, where standard input and error are a terminal; nobody elsewhere. */
  private Interview interview() {
    boolean atTerminal =
        Boolean.getBoolean("frontwright.terminal") && Boolean.getBoolean("frontwright.terminal.in");
    return Objects.requireNonNullElse(ask, atTerminal) ? person() : Interview.NOBODY;
  }

  private Interview person() {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    return (question, otherwise) -> {
      console.err().print(question + (otherwise.isEmpty() ? " " : " [" + otherwise + "] "));
      console.err().flush();
      try {
        String answer = answers.readLine();
        return answer == null || answer.isBlank() ? otherwise : answer.strip();
      } catch (IOException e) {
        return otherwise;
      }
    };
  }
}
