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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code frontwright init}. */
final class InitCommand implements Command {

  private final Console console;

  private final Arguments given = new Arguments();

  private final Argument<Path> directory =
      given.parameter(0, "DIR", "0..1", Path.class, "The project's directory; this one otherwise.");

  private final Argument<String> module =
      given.option(
          "--module",
          "MODULE",
          String.class,
          "The application: package.module:callable or package.module:factory().");

  private final Argument<String> settings =
      given.option(
          "--settings",
          "MODULE",
          String.class,
          "Django's settings, such as shop.settings.production.");

  private final Argument<String> deployed =
      given.option(
          "--directory",
          "DIR",
          String.class,
          "Where the project will be on the server; where it is otherwise.");

  private final Argument<String> mount =
      given.option("--mount", "URL", String.class, "Its path on the site; / otherwise.");

  private final Argument<List<String>> names =
      given.list("--name", "HOST", "The site's host names.");

  private final Argument<Front> front =
      given.option("--front", "FRONT", Front.class, "nginx (default) or httpd.");

  private final Argument<AppServer> server =
      given.option(
          "--server",
          "SERVER",
          AppServer.class,
          "gunicorn, uwsgi or mod_wsgi; what the project has, or gunicorn.");

  private final Argument<Map<String, String>> statics =
      given.option(
          OptionSpec.builder("--static")
              .paramLabel("URL=DIR")
              .type(Map.class)
              .auxiliaryTypes(String.class, String.class)
              .description("Files that the front serves itself; may be repeated."));

  private final Argument<String> template =
      given.option(
          "--template",
          "NAME",
          String.class,
          "Begin with this, such as django-nginx-gunicorn, even where nothing is yet.");

  private final Argument<Boolean> list = given.flag("--list", "List the templates.");

  private final Argument<CiJob> ci =
      given.option(
          "--ci", "WHERE", CiJob.class, "Write the job that checks: github, gitlab or pre-commit.");

  private final Argument<Boolean> dryRun =
      given.flag("--dry-run", "Print what would be written, and write nothing.");

  private final Argument<Boolean> ask =
      given.option(
          OptionSpec.builder("--ask")
              .negatable(true)
              .type(Boolean.class)
              .arity("0")
              .description("Ask what the project does not say; at a terminal, unless --no-ask."));

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return given.command(
        "init",
        this,
        "Find out how a project wants to be deployed, without running it, and write deploy.yaml;"
            + " with --ci, write the job that keeps it checked.");
  }

  @Override
  public Integer call() {
    try {
      if (list.isGiven()) {
        Template.all().forEach(t -> console.out().printf("%-26s %s%n", t.name(), t.words()));
        return ExitCode.OK;
      }
      CiJob job = ci.value();
      return job == null ? describe() : job(job);
    } catch (InputException e) {
      return console.refuse(e.words());
    } catch (OutputException e) {
      e.problems().forEach(p -> console.refuse(p.message() + "; " + p.help()));
      return ExitCode.INPUT;
    }
  }

  private int describe() throws InputException {
    Path file = project().resolve(Init.DESCRIPTION);
    if (!dryRun.isGiven()) {
      NewFiles.expectNone(file);
    }
    Init.Outcome outcome = Init.describe(request(), interview());
    if (outcome.findings().stream().anyMatch(Finding::isError)) {
      return console.report(outcome.findings(), false);
    }
    outcome.remarks().forEach(remark -> console.err().println("frontwright: note: " + remark));
    console.report(outcome.findings(), false);
    if (dryRun.isGiven()) {
      console.out().print(outcome.text());
      return ExitCode.OK;
    }
    NewFiles.write(file, outcome.text());
    console.out().println(file + ": created");
    console
        .err()
        .println(
            "Found %s. Read %s; `frontwright up %s` tries it here, `frontwright generate %s -o %s`"
                    .formatted(outcome.found(), file, file, file, project().resolve("deploy"))
                + " writes the servers' files.");
    return ExitCode.OK;
  }

  private int job(CiJob job) {
    if (dryRun.isGiven()) {
      console.out().print(job.text());
      return ExitCode.OK;
    }
    Path file = project().resolve(job.path());
    NewFiles.write(file, job.text());
    console.out().println(file + ": created");
    console.err().println(job.advice());
    return ExitCode.OK;
  }

  private Path project() {
    return directory.or(Path.of(""));
  }

  private Init.Request request() throws InputException {
    return new Init.Request(
        project(),
        deployed.value(),
        template(),
        module.value(),
        settings.value(),
        mount.value(),
        names.or(List.of()),
        front.value(),
        server.value(),
        statics.or(Map.of()));
  }

  private @Nullable Template template() throws InputException {
    String name = template.value();
    if (name == null) {
      return null;
    }
    Optional<Template> named = Template.named(name);
    if (named.isEmpty()) {
      throw new InputException(
          "`" + name + "` is no template.value(); `frontwright init --list` lists them");
    }
    return named.get();
  }

  /** A person, where standard input and error are a terminal; nobody elsewhere. */
  private Interview interview() {
    boolean atTerminal =
        Boolean.getBoolean("frontwright.terminal") && Boolean.getBoolean("frontwright.terminal.in");
    return ask.or(atTerminal) ? person() : Interview.NOBODY;
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
