package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.cli.output.OutputException;
import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.init.Init;
import frontwright.cli.usecase.up.ServerException;
import frontwright.cli.usecase.up.Trial;
import frontwright.cli.usecase.up.Up;
import frontwright.cli.usecase.up.UpException;
import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Deployment;
import frontwright.model.source.Finding;
import frontwright.templates.GeneratedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code frontwright up}. */
final class UpCommand implements Command {

  private final Console console;

  private final Arguments given = new Arguments();

  private final Argument<String> named =
      given.parameter(
          0,
          "DESCRIPTION",
          "0..1",
          String.class,
          "The description; deploy.yaml otherwise. - for standard input.");

  private final FrontOptions wanted = new FrontOptions(given);

  private final Argument<Integer> first =
      given.option(
          "--port",
          "N",
          Integer.class,
          "The first port; the next free ones follow, one for each port of each site. 8080"
              + " otherwise; 0 for any that are free.");

  private final Argument<Path> keep =
      given.option(
          "--keep",
          "DIR",
          Path.class,
          "Write the servers' files and logs into this directory, and leave them there; a temporary"
              + " directory otherwise.");

  UpCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return given.command(
        "up",
        this,
        "Run a described deployment here, to try it out.",
        "The servers that are installed run in the foreground, on loopback, with the files that"
            + " `generate` would write. Standard output gets the URLs of each site, then all logs."
            + " Ctrl-C stops everything and leaves nothing.");
  }

  @Override
  public Integer call() {
    int port = first.or(8080);
    if (port < 0 || port > 65535) {
      return console.refuse("`" + port + "` is no port; say one from 1 to 65535, or 0 for any");
    }
    try {
      DescriptionFile.Decided decided =
          DescriptionFile.decide(
              description(),
              console.in(),
              new Decider.Overrides(wanted.front.value(), wanted.protocol.value(), null));
      // What is advised is for where the deployment lives; `check` tells it.
      List<Finding> errors = decided.findings().stream().filter(Finding::isError).toList();
      int code = console.report(errors, false);
      return decided.deployment().isEmpty() ? code : tryOut(decided.deployment().get(), port);
    } catch (InputException e) {
      return console.refuse(e.words());
    } catch (UpException e) {
      e.reasons().forEach(console::refuse);
      return ExitCode.INPUT;
    } catch (OutputException e) {
      e.problems().forEach(p -> console.refuse(p.message() + "; " + p.help()));
      return ExitCode.INPUT;
    } catch (IOException e) {
      return console.refuse("what is needed cannot be written or started: " + e.getMessage());
    }
  }

  private int tryOut(Deployment deployment, int port) throws IOException, UpException {
    try (Up up = Up.begin(console.out(), console.colourOut(), console.err(), keep.value())) {
      Trial trial = up.prepare(deployment, base(), port);
      List<GeneratedFile> files = trial.files();
      if (!Proof.holds(console, trial.deployment(), files)) {
        return ExitCode.DEFECT;
      }
      trial.notes().forEach(note -> console.err().println("frontwright: note: " + note));
      return ended(up.run(trial, files));
    }
  }

  private String description() {
    return named.or(Init.DESCRIPTION);
  }

  private Path base() {
    Path here = Path.of("");
    String description = description();
    return description.equals(DescriptionFile.STANDARD_INPUT)
        ? here
        : Objects.requireNonNullElse(Path.of(description).getParent(), here);
  }

  /** A deployment of which a server ends is something found about it, not a wrong command line. */
  private int ended(@Nullable ServerException end) {
    if (end == null) {
      return ExitCode.OK;
    }
    String log = end.log().isEmpty() ? "" : "; the last lines of its log:";
    console.refuse(end.what() + log);
    end.log().forEach(line -> console.err().println("  " + line));
    return ExitCode.FINDINGS;
  }
}
