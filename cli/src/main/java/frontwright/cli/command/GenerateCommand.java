package frontwright.cli.command;

import frontwright.cli.ExitCode;
import frontwright.cli.output.DiffReport;
import frontwright.cli.output.OutputDirectory;
import frontwright.cli.output.OutputException;
import frontwright.cli.output.Plan;
import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.Drift;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.WrittenFor;
import frontwright.model.deployment.Deployment;
import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Targets;
import frontwright.validators.report.Format;
import frontwright.validators.report.Report;
import frontwright.validators.report.TextReporter;
import frontwright.validators.report.Tool;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code frontwright generate}. */
final class GenerateCommand implements Command {

  private final Console console;

  private final Arguments given = new Arguments();

  private final DescriptionArguments arguments = new DescriptionArguments(given);

  private final Arguments target = given.exclusive("1");

  private final Argument<Path> output =
      target.option("-o,--output", "DIR", Path.class, "Write into this directory.");

  private final Argument<Boolean> check =
      given.flag(
          "--check", "Write nothing; exit with 1 when the directory is not what would be written.");

  private final Argument<Boolean> diff =
      given.flag(
          "--diff",
          "Write nothing; print what would change, and exit with 1 if there is anything.");

  private final Argument<Format> format =
      given.option(
          "--format",
          "FORMAT",
          Format.class,
          "How --check tells what has drifted: text, concise, json, sarif, github, gitlab, junit or"
              + " checkstyle; the names of the files otherwise.");

  GenerateCommand(Console console) {
    this.console = console;
    // Nobody asks for its value: picocli sees that either it or --output is given.
    target.flag("--stdout", "Print the files instead, each under its name.");
  }

  @Override
  public CommandSpec spec() {
    return given.command(
        "generate", this, "Write the configuration of everything that a description names.");
  }

  @Override
  public Integer call() throws IOException {
    Format as = format.value();
    Path directory = output.value();
    if (as != null && (!check.isGiven() || directory == null)) {
      return console.refuse("--format goes with --check and -o: it says how drift is told");
    }
    try {
      DescriptionFile.Decided decided =
          DescriptionFile.decide(arguments.description(), console.in(), arguments.overrides());
      // What is merely worth knowing is for `check`: this command runs in every build.
      List<Finding> urgent =
          decided.findings().stream().filter(f -> f.severity() != Severity.NOTE).toList();
      if (as != null && directory != null) {
        return annotate(decided.deployment(), urgent, directory, as);
      }
      int code = console.report(urgent, arguments.isStrict());
      if (decided.deployment().isEmpty() || code == ExitCode.INPUT) {
        return code;
      }
      return Math.max(code, deliver(decided.deployment().get()));
    } catch (InputException e) {
      return console.refuse(e.words());
    } catch (OutputException e) {
      e.problems().forEach(p -> console.refuse(p.message() + "; " + p.help()));
      return ExitCode.INPUT;
    }
  }

  /** The description's findings and the drift in one report. */
  private int annotate(
      Optional<Deployment> deployment, List<Finding> urgent, Path output, Format as)
      throws IOException {
    List<Finding> all = new ArrayList<>(urgent);
    int code = ExitCode.INPUT;
    String summary = arguments.description() + ": " + new TextReporter(false).summary(urgent);
    if (deployment.isPresent() && urgent.stream().noneMatch(Finding::isError)) {
      List<GeneratedFile> files = Targets.render(deployment.get());
      if (!Proof.holds(console, deployment.get(), files)) {
        return ExitCode.DEFECT;
      }
      Drift drift = drift(files, deployment.get(), output);
      all.addAll(drift.findings());
      summary = drift.summary();
      boolean isWell = drift.findings().isEmpty() && (urgent.isEmpty() || !arguments.isStrict());
      code = isWell ? ExitCode.OK : ExitCode.FINDINGS;
    }
    Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
    Tool tool = new Tool(FrontwrightCommand.Version.number(), null);
    as.reporter(console.colourOut()).write(new Report(tool, 1, List.of(), all), out);
    out.flush();
    console.err().println(summary);
    return code;
  }

  private Drift drift(List<GeneratedFile> files, Deployment deployment, Path output) {
    Plan plan = new OutputDirectory(output).plan(files, WrittenFor.of(deployment));
    plan.expectNoProblems();
    return new Drift(plan, arguments.description(), output);
  }

  private int deliver(Deployment deployment) {
    List<GeneratedFile> files = Targets.render(deployment);
    if (!Proof.holds(console, deployment, files)) {
      return ExitCode.DEFECT;
    }
    Path place = output.value();
    if (place == null) {
      files.forEach(this::print);
      return ExitCode.OK;
    }
    OutputDirectory directory = new OutputDirectory(place);
    Plan plan = directory.plan(files, WrittenFor.of(deployment));
    if (check.isGiven() || diff.isGiven()) {
      return compare(plan, place);
    }
    return written(directory.apply(plan), place);
  }

  private void print(GeneratedFile file) {
    console.out().println("==> " + file.path() + " <==");
    console.out().println(file.text());
  }

  private int compare(Plan plan, Path output) {
    DiffReport report = DiffReport.of(plan);
    if (diff.isGiven()) {
      console.out().print(report.diff());
    } else {
      report.drifts().forEach(d -> console.out().println(d.path() + ": " + d.state().words()));
    }
    console.err().println(new Drift(plan, arguments.description(), output).summary());
    return report.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private int written(Plan plan, Path output) {
    int changed = 0;
    for (Plan.Item item : plan.items()) {
      if (item.state() != Plan.State.UNCHANGED) {
        console.out().println(output.resolve(item.path()) + ": " + item.state().outcome());
        changed++;
      }
    }
    String rest = changed == 0 ? "nothing to change" : changed + " changed";
    console.err().println(output + ": " + plan.items().size() + " files, " + rest);
    return ExitCode.OK;
  }
}
