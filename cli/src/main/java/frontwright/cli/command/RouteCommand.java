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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frontwright route}. */
@Command(
    name = "route",
    addMethodSubcommands = false,
    description =
        "Say where requests go in a description or in nginx's or httpd's files, why, and what the"
            + " application will see.")
final class RouteCommand implements Callable<Integer> {

  /** How the answers look. */
  enum Look {
    TEXT,
    JSON
  }

  private final Console console;

  @Mixin private FilesOptions files = new FilesOptions();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "A description, or a server's main file; - for standard input.")
  private String file = "";

  @Parameters(
      index = "1..*",
      paramLabel = "URL",
      description = "What is asked for, such as https://www.example.com/myapp/x.")
  private List<String> urls = new ArrayList<>();

  @Option(names = "--method", paramLabel = "METHOD", description = "The method; GET otherwise.")
  private String method = "GET";

  @Option(
      names = {"-H", "--header"},
      paramLabel = "NAME: VALUE",
      description = "A further header field; Host takes the URL's place.")
  private List<String> headers = List.of();

  @Option(
      names = "--remote",
      paramLabel = "ADDRESS",
      description = "The client's address; 192.0.2.7 otherwise.")
  private String remote = "192.0.2.7";

  @Option(
      names = "--local",
      paramLabel = "ADDRESS",
      description = "The address that is connected to; otherwise one that the name is served at.")
  private @Nullable String local;

  @Option(names = "--tls", description = "TLS is spoken, whatever the URL's scheme.")
  private boolean tls;

  @Option(
      names = "--mount",
      paramLabel = "PREFIX",
      description =
          "Where the application may be mounted, such as /myapp: what servers behind a front make of"
              + " the message then is told too.")
  private String mount = "";

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Also ask for the URLs in this file, one on each line; a line for each answer.")
  private @Nullable Path batch;

  @Option(
      names = "--compare",
      paramLabel = "OTHER",
      description =
          "Tell only what becomes of requests otherwise in this file; without URLs, of requests on"
              + " both sides of all boundaries of both files. Exit with 1 if anything.")
  private @Nullable String other;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Look look = Look.TEXT;

  RouteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try {
      Asking asking = Asking.of(method, headers, remote, local, tls);
      Subjects subjects = new Subjects(files.server, files.root, mount, console.in());
      Subject subject = other == null ? subjects.read(file) : subjects.readFront(file);
      UrlList list = new UrlList(asking, subject);
      int code = console.report(subject.problems(), false);
      if (other != null) {
        return Math.max(code, compare(list, subjects.readFront(other)));
      }
      if (urls.isEmpty() && batch == null) {
        return console.refuse("no URL is named; write one, or a file of them with --batch");
      }
      return Math.max(code, answer(list));
    } catch (InputException e) {
      return console.refuse(e.words());
    }
  }

  private int answer(UrlList list) throws InputException, IOException {
    Answerer answerer = list.subject().answerer();
    List<Answered> all = new ArrayList<>();
    list.requests(urls).forEach(asked -> all.add(answerer.answer(asked.url(), asked.request())));
    Writer out = writer();
    int code = ExitCode.OK;
    if (look == Look.TEXT) {
      RouteTextReporter reporter = new RouteTextReporter(console.colourOut());
      for (Answered answered : all) {
        out.write(reporter.report(answered));
      }
      code = batch(list, asked -> out.write(line(answerer, asked)));
    } else {
      code = batch(list, asked -> all.add(answerer.answer(asked.url(), asked.request())));
      RouteJsonReporter.write(all, out);
    }
    out.flush();
    return code;
  }

  private static String line(Answerer answerer, Asked asked) {
    return RouteTextReporter.line(asked.url(), answerer.route(asked.request()).outcome()) + "\n";
  }

  private int batch(UrlList list, UrlList.Sink sink) throws InputException, IOException {
    if (batch == null) {
      return ExitCode.OK;
    }
    List<String> mistakes = list.read(batch, sink);
    mistakes.forEach(console::refuse);
    return mistakes.isEmpty() ? ExitCode.OK : ExitCode.INPUT;
  }

  private int compare(UrlList list, Subject after) throws InputException, IOException {
    List<Asked> named = new ArrayList<>(list.requests(urls));
    int code = Math.max(console.report(after.problems(), false), batch(list, named::add));
    boolean isOpen = urls.isEmpty() && batch == null;
    Subject before = list.subject();
    Comparing.Comparison comparison =
        isOpen ? Comparing.explore(before, after) : Comparing.of(before, after, named);
    Writer out = writer();
    if (look == Look.TEXT) {
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
