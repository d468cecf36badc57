package frontwright.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontwright.cli.ExitCode;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.route.Answerer;
import frontwright.cli.usecase.route.Asking;
import frontwright.cli.usecase.route.Comparing;
import frontwright.cli.usecase.route.Subject;
import frontwright.cli.usecase.route.Subjects;
import frontwright.cli.usecase.route.UrlList;
import frontwright.validators.report.RouteJsonReporter;
import frontwright.validators.report.RouteTextReporter;
import frontwright.validators.routing.Answered;
import frontwright.validators.routing.Exploration.Asked;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code frontwright route}. */
final class RouteCommand implements Command {

  /** How the answers look. */
  enum Look {
    TEXT,
    JSON
  }

  private final Console console;

  private final Arguments given = new Arguments();

  private final FilesOptions files = new FilesOptions(given);

  private final Argument<String> file =
      given.parameter(
          0,
          "FILE",
          "1",
          String.class,
          "A description, or a server's main file; - for standard input.");

  private final Argument<List<String>> urls =
      given.parameters(
          1, "URL", "0..*", "What is asked for, such as https://www.example.com/myapp/x.");

  private final Argument<String> method =
      given.option("--method", "METHOD", String.class, "The method; GET otherwise.");

  private final Argument<List<String>> headers =
      given.repeated(
          "-H,--header", "NAME: VALUE", "A further header field; Host takes the URL's place.");

  private final Argument<String> remote =
      given.option(
          "--remote", "ADDRESS", String.class, "The client's address; 192.0.2.7 otherwise.");

  private final Argument<String> local =
      given.option(
          "--local",
          "ADDRESS",
          String.class,
          "The address that is connected to; otherwise one that the name is served at.");

  private final Argument<Boolean> tls =
      given.flag("--tls", "TLS is spoken, whatever the URL's scheme.");

  private final Argument<String> mount =
      given.option(
          "--mount",
          "PREFIX",
          String.class,
          "Where the application may be mounted, such as /myapp: what servers behind a front make of"
              + " the message then is told too.");

  private final Argument<Path> batch =
      given.option(
          "--batch",
          "FILE",
          Path.class,
          "Also ask for the URLs in this file, one on each line; a line for each answer.");

  private final Argument<String> other =
      given.option(
          "--compare",
          "OTHER",
          String.class,
          "Tell only what becomes of requests otherwise in this file; without URLs, of requests on"
              + " both sides of all boundaries of both files. Exit with 1 if anything.");

  private final Argument<Look> look =
      given.option("--format", "FORMAT", Look.class, "text (default) or json.");

  RouteCommand(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return given.command(
        "route",
        this,
        "Say where requests go in a description or in nginx's or httpd's files, why, and what the"
            + " application will see.");
  }

  @Override
  public Integer call() throws IOException {
    try {
      Asking asking =
          Asking.of(
              method.or("GET"),
              headers.or(List.of()),
              remote.or("192.0.2.7"),
              local.value(),
              tls.isGiven());
      Subjects subjects =
          new Subjects(files.server.value(), files.root.value(), mount.or(""), console.in());
      String compared = other.value();
      Subject subject =
          compared == null ? subjects.read(file.or("")) : subjects.readFront(file.or(""));
      UrlList list = new UrlList(asking, subject);
      int code = console.report(subject.problems(), false);
      if (compared != null) {
        return Math.max(code, compare(list, subjects.readFront(compared)));
      }
      if (named().isEmpty() && !batch.isGiven()) {
        return console.refuse("no URL is named; write one, or a file of them with --batch");
      }
      return Math.max(code, answer(list));
    } catch (InputException e) {
      return console.refuse(e.words());
    }
  }

  private List<String> named() {
    return urls.or(List.of());
  }

  private int answer(UrlList list) throws InputException, IOException {
    Answerer answerer = list.subject().answerer();
    List<Answered> all = new ArrayList<>();
    list.requests(named()).forEach(asked -> all.add(answerer.answer(asked.url(), asked.request())));
    Writer out = writer();
    int code = ExitCode.OK;
    if (look.or(Look.TEXT) == Look.TEXT) {
      RouteTextReporter reporter = new RouteTextReporter(console.colourOut());
      for (Answered answered : all) {
        out.write(reporter.report(answered));
      }
      code = batch(file -> list.answer(file, out));
    } else {
      code =
          batch(
              file ->
                  list.read(file, asked -> all.add(answerer.answer(asked.url(), asked.request()))));
      RouteJsonReporter.write(all, out);
    }
    out.flush();
    return code;
  }

  /** What reads a file of URLs and returns its mistakes. */
  private interface Batch {
    List<String> read(Path file) throws InputException, IOException;
  }

  private int batch(Batch urls) throws InputException, IOException {
    Path file = batch.value();
    if (file == null) {
      return ExitCode.OK;
    }
    List<String> mistakes = urls.read(file);
    mistakes.forEach(console::refuse);
    return mistakes.isEmpty() ? ExitCode.OK : ExitCode.INPUT;
  }

  private int compare(UrlList list, Subject after) throws InputException, IOException {
    List<Asked> asked = new ArrayList<>(list.requests(named()));
    int code =
        Math.max(
            console.report(after.problems(), false), batch(file -> list.read(file, asked::add)));
    boolean isOpen = named().isEmpty() && !batch.isGiven();
    Subject before = list.subject();
    Comparing.Comparison comparison =
        isOpen ? Comparing.explore(before, after) : Comparing.of(before, after, asked);
    Writer out = writer();
    if (look.or(Look.TEXT) == Look.TEXT) {
      for (Comparing.Difference difference : comparison.differences()) {
        out.write(RouteTextReporter.difference(difference.before(), difference.after()));
      }
    } else {
      List<Answered> both = new ArrayList<>();
      comparison.differences().forEach(d -> both.addAll(List.of(d.before(), d.after())));
      RouteJsonReporter.write(both, out);
    }
    out.flush();
    console.err().println(comparison.words());
    return comparison.differences().isEmpty() ? code : Math.max(code, ExitCode.FINDINGS);
  }

  private Writer writer() {
    return new BufferedWriter(new OutputStreamWriter(console.out(), UTF_8));
  }
}
