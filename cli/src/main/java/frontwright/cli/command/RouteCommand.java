package frontwright.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import frontwright.cli.ExitCode;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.route.Asking;
import frontwright.cli.usecase.route.Comparing;
import frontwright.cli.usecase.route.Subject;
import frontwright.cli.usecase.route.Subjects;
import frontwright.model.compatibility.Front;
import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.Wire;
import frontwright.model.value.IpNetwork;
import frontwright.validators.report.RouteJsonReporter;
import frontwright.validators.report.RouteTextReporter;
import frontwright.validators.routing.Answered;
import frontwright.validators.routing.Exploration;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frontwright route}. */
@Command(
    name = "route",
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
      names = "--server",
      paramLabel = "SERVER",
      description = "Whose configuration it is: nginx or httpd; told by the file otherwise.")
  private @Nullable Front server;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "Take this directory for /: a copy of another machine's files.")
  private @Nullable Path root;

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
      Asking asking = asking();
      Subjects subjects = new Subjects(server, root, mount, console.in());
      Subject subject = subjects.read(file);
      int code = console.report(subject.problems(), false);
      if (other != null) {
        return Math.max(code, compare(subject, subjects.read(other), asking));
      }
      if (urls.isEmpty() && batch == null) {
        return console.refuse("no URL is named; write one, or a file of them with --batch");
      }
      return Math.max(code, answer(subject, asking));
    } catch (InputException e) {
      return console.refuse(e.words());
    }
  }

  private Asking asking() throws InputException {
    for (String address : local == null ? List.of(remote) : List.of(remote, local)) {
      if (!IpNetwork.isAddress(address)) {
        throw new InputException("`" + address + "` is not an IP address");
      }
    }
    List<Field> fields = new ArrayList<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      if (colon <= 0) {
        throw new InputException("`" + header + "` is no header field; write `NAME: VALUE`");
      }
      fields.add(
          Field.of(
              header.substring(0, colon).strip(), Wire.of(header.substring(colon + 1).strip())));
    }
    return new Asking(method.toUpperCase(Locale.ROOT), fields, remote, local, tls);
  }

  private static InputException noUrl(String url) {
    return new InputException("`" + url + "` is not a URL such as https://www.example.com/path");
  }

  private static Answered answered(Subject subject, Asking asking, String url)
      throws InputException {
    Optional<Request> request = asking.request(url, subject);
    return subject.answerer().answer(url, request.orElseThrow(() -> noUrl(url)));
  }

  private int answer(Subject subject, Asking asking) throws InputException, IOException {
    List<Answered> all = new ArrayList<>();
    for (String url : urls) {
      all.add(answered(subject, asking, url));
    }
    Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), UTF_8));
    int code = ExitCode.OK;
    if (look == Look.TEXT) {
      RouteTextReporter reporter = new RouteTextReporter(console.colourOut());
      for (Answered answered : all) {
        out.write(reporter.report(answered));
      }
      code = batch(subject, asking, (url, request) -> out.write(line(subject, url, request)));
    } else {
      code =
          batch(
              subject, asking, (url, request) -> all.add(subject.answerer().answer(url, request)));
      RouteJsonReporter.write(all, out);
    }
    out.flush();
    return code;
  }

  private static String line(Subject subject, String url, Request request) {
    return RouteTextReporter.line(url, subject.answerer().route(request).outcome()) + "\n";
  }

  /** Takes a request that is asked. */
  private interface Sink {
    void accept(String url, Request request) throws IOException;
  }

  /** All lines of the file; what is no URL is told, and hinders no other. */
  private int batch(Subject subject, Asking asking, Sink sink) throws InputException, IOException {
    if (batch == null) {
      return ExitCode.OK;
    }
    int code = ExitCode.OK;
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(batch, UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String url = line.strip();
        Optional<Request> request = asking.request(url, subject);
        if (request.isPresent()) {
          sink.accept(url, request.get());
        } else if (!url.isEmpty()) {
          code = console.refuse(batch + ":" + number + ": " + noUrl(url).words());
        }
      }
      return code;
    } catch (NoSuchFileException e) {
      throw new InputException("`" + batch + "` does not exist; name a file of URLs");
    } catch (CharacterCodingException | AccessDeniedException e) {
      throw new InputException("`" + batch + "` cannot be read as text in UTF-8");
    }
  }

  private int compare(Subject before, Subject after, Asking asking)
      throws InputException, IOException {
    int code = console.report(after.problems(), false);
    Comparing.Comparison comparison =
        urls.isEmpty() ? Comparing.explore(before, after) : compared(before, after, asking);
    Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), UTF_8));
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
    console.err().println(words(comparison));
    return comparison.differences().isEmpty() ? code : Math.max(code, ExitCode.FINDINGS);
  }

  private Comparing.Comparison compared(Subject before, Subject after, Asking asking)
      throws InputException {
    List<Exploration.Asked> requests = new ArrayList<>();
    for (String url : urls) {
      Optional<Request> request = asking.request(url, before);
      requests.add(new Exploration.Asked(url, request.orElseThrow(() -> noUrl(url))));
    }
    return Comparing.of(before, after, requests);
  }

  private static String words(Comparing.Comparison comparison) {
    int different = comparison.differences().size();
    return comparison.asked()
        + (comparison.asked() == 1 ? " request: " : " requests: ")
        + (different == 0 ? "no difference" : different + " different")
        + (comparison.undecided() == 0 ? "" : ", " + comparison.undecided() + " undecided");
  }
}
