package frontwright.trials;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.usecase.lint.DiskFiles;
import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.Value;
import frontwright.servers.Client;
import frontwright.servers.Sandbox;
import frontwright.trials.Addresses.Listener;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.ServedFiles;
import frontwright.validators.routing.nginx.NginxRouter;
import frontwright.validators.rules.RulePage;
import frontwright.validators.rules.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules' pages say that nginx does with requests, its simulator says too, or cannot know. */
class NginxRouterTrialsTest {

  private static final int CLOSED = 444;

  /** After these the files are no longer those that the simulator knows. */
  private static final List<String> CHANGING = List.of("PUT", "DELETE", "MKCOL", "COPY", "MOVE");

  static Stream<Trials> trials() {
    return Rules.all().stream()
        .flatMap(rule -> RulePage.of(rule).examples().stream())
        .filter(example -> example.language().equals("nginx"))
        .flatMap(example -> Trials.of(example).stream())
        .filter(trials -> !trials.block().options().containsKey("application"));
  }

  @ParameterizedTest
  @MethodSource("trials")
  void theSimulatorSaysWhatPagesSay(Trials trials) {
    List<String> faults = new ArrayList<>();
    try (Sandbox sandbox = new Sandbox()) {
      String root = sandbox.directory().toString();
      Addresses addresses = new Addresses(root);
      Front front = NginxStage.front(trials.example().text(), root, addresses);
      Furniture.into(sandbox, addresses.paths());
      front.files().forEach(sandbox::write);
      Router router = router(root);
      for (Exchange exchange : Exchange.all(trials.block().text())) {
        if (exchange instanceof Exchange.Request asked) {
          Outcome outcome = router.route(request(asked, front, addresses)).outcome();
          String fault = new Comparison(asked, addresses).fault(outcome);
          if (!fault.isEmpty()) {
            faults.add(asked + "\n" + fault + "\n" + outcome);
          }
          if (outcome instanceof Outcome.Undecided && CHANGING.contains(asked.method())) {
            break;
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static Router router(String root) {
    DiskFiles disk = new DiskFiles(Path.of("/"), Path.of("/"));
    String main = root + "/etc/nginx/nginx.conf";
    return NginxRouter.of(
        new NginxLoader(disk).load(main, NginxContext.MAIN), NginxRouterTrialsTest::kind);
  }

  private static ServedFiles.Kind kind(String path) {
    Path real = Path.of(path);
    return Files.isRegularFile(real)
        ? ServedFiles.Kind.FILE
        : Files.isDirectory(real) ? ServedFiles.Kind.DIRECTORY : ServedFiles.Kind.ABSENT;
  }

  private static Request request(Exchange.Request asked, Front front, Addresses addresses) {
    List<Field> headers = new ArrayList<>();
    asked
        .headers()
        .forEach(
            line -> {
              String staged = addresses.staged(line);
              int colon = staged.indexOf(':');
              headers.add(
                  Field.of(staged.substring(0, colon), staged.substring(colon + 1).strip()));
            });
    if (headers.stream().noneMatch(header -> header.isHeader("Host"))) {
      headers.add(0, Field.of("Host", front.host()));
    }
    String host =
        ((Value.Known)
                headers.stream()
                    .filter(header -> header.isHeader("Host"))
                    .findFirst()
                    .orElseThrow()
                    .value())
            .text();
    String port = host.replaceFirst(".*:(?=\\d+$)|.*", "");
    Listener listener =
        addresses.listener(asked.tls(), port.isEmpty() ? 0 : Integer.parseInt(port)).orElseThrow();
    return new Request(
        asked.method(),
        asked.target(),
        headers,
        asked.tls(),
        Client.ADDRESS,
        "127.0.0.1",
        listener.port());
  }

  /** What the page says of an answer beside what the simulator says. */
  private record Comparison(Exchange.Request asked, Addresses addresses) {

    String fault(Outcome outcome) {
      if (outcome instanceof Outcome.Answer answer) {
        return status(answer.status() == CLOSED ? 0 : answer.status());
      } else if (outcome instanceof Outcome.Redirect redirect) {
        String location = redirect.location() instanceof Value.Known known ? known.text() : "";
        return status(redirect.status()) + texts("Location: " + addresses.original(location));
      } else if (outcome instanceof Outcome.File file) {
        return status(200) + texts(content(file.path()));
      } else if (outcome instanceof Outcome.Passed passed) {
        return texts(addresses.original(received(passed.message())));
      }
      return "";
    }

    private String status(int status) {
      return status == asked.status() ? "" : "the page says " + asked.status() + " ";
    }

    /** Lines about header fields of the answer are nobody's business here. */
    private String texts(String said) {
      StringBuilder faults = new StringBuilder();
      for (String text : asked.expected().present()) {
        String known = text.replaceFirst("(?<= HTTP/1\\.)[01]$", "");
        if (isComparable(text, said) && !said.contains(known)) {
          faults.append("not there: ").append(text).append('\n');
        }
      }
      for (String text : asked.expected().absent()) {
        if (said.contains(text)) {
          faults.append("there: ").append(text).append('\n');
        }
      }
      return faults.toString();
    }

    private static boolean isComparable(String text, String said) {
      String name = text.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
      return text.startsWith("request: ")
          ? said.startsWith("request: ")
          : Arrays.stream(said.split("\n"))
              .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"));
    }

    private static String content(String path) {
      try {
        return Files.readString(Path.of(path), StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String received(Message message) {
      StringBuilder text = new StringBuilder();
      if (message.protocol() == Protocol.HTTP) {
        text.append("request: ")
            .append(message.method())
            .append(' ')
            .append(message.target())
            .append(" HTTP/1.");
      }
      for (Field field :
          message.protocol() == Protocol.HTTP ? message.headers() : message.parameters()) {
        String value = field.value() instanceof Value.Known known ? known.text() : "";
        text.append('\n').append(field.name()).append(": ").append(value);
      }
      return text.append('\n').toString();
    }
  }
}
