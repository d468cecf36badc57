package frontwright.trials;

import frontwright.cli.usecase.lint.DiskFiles;
import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;
import frontwright.servers.Client;
import frontwright.servers.Sandbox;
import frontwright.trials.Addresses.Listener;
import frontwright.validators.routing.Router;
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
import java.util.Map;
import java.util.stream.Stream;

/**
 * The requests of a block, sent to a simulated server in the place of the real one.
 *
 * @param faults where the simulator says something else than the page
 * @param undecided what requests depend on that it does not decide, in its own words
 */
record Replay(List<String> faults, List<String> undecided) {

  private static final int CLOSED = 444;

  /** After these the files are no longer those that the simulator knows. */
  private static final List<String> CHANGING = List.of("PUT", "DELETE", "MKCOL", "COPY", "MOVE");

  /** Puts an example's front on the stage: {@link NginxStage}, {@link HttpdStage}. */
  @FunctionalInterface
  interface Staging {
    Front front(String text, String root, Addresses addresses);
  }

  /** Reads a front's main file, given the machine's files and the stage's root. */
  @FunctionalInterface
  interface Reader {
    Router router(DiskFiles files, String root);
  }

  /**
   * The blocks of one server's pages, but those behind whose front a whole application runs: its
   * answers are not the front's.
   *
   * @param language of the examples
   */
  static Stream<Trials> trials(String language) {
    return Rules.all().stream()
        .flatMap(rule -> RulePage.of(rule).examples().stream())
        .filter(example -> example.language().equals(language))
        .flatMap(example -> Trials.of(example).stream())
        .filter(trials -> !trials.block().options().containsKey("application"));
  }

  /** Asks the simulator all that a block asks. */
  static Replay of(Trials trials, Staging staging, Reader reader) {
    List<String> faults = new ArrayList<>();
    List<String> undecided = new ArrayList<>();
    try (Sandbox sandbox = new Sandbox()) {
      String root = sandbox.directory().toString();
      Addresses addresses = new Addresses(root);
      Front front = staging.front(trials.example().text(), root, addresses);
      Furniture.into(sandbox, addresses.paths());
      front.files().forEach(sandbox::write);
      Router router = reader.router(new DiskFiles(Path.of("/"), Path.of("/")), root);
      for (Exchange exchange : Exchange.all(trials.block().text())) {
        if (exchange instanceof Exchange.Request asked) {
          Outcome outcome = router.route(request(asked, front, addresses)).outcome();
          Comparison comparison = new Comparison(asked, addresses);
          String fault = comparison.fault(outcome);
          if (!fault.isEmpty()) {
            faults.add(asked + "\n" + fault + "\n" + outcome);
          }
          comparison.open(outcome).forEach(undecided::add);
          if (outcome instanceof Outcome.Undecided && CHANGING.contains(asked.method())) {
            break;
          }
        }
      }
    }
    return new Replay(faults, undecided);
  }

  /**
   * What is undecided without being known to be.
   *
   * @param known what the simulator may leave open, and why: patterns of what it depends on
   */
  List<String> unexplained(Map<String, String> known) {
    return undecided.stream().filter(on -> known.keySet().stream().noneMatch(on::matches)).toList();
  }

  /** What is there, as a front sees it. */
  static ServedFiles.Kind kind(String path) {
    Path real = Path.of(path);
    return Files.isRegularFile(real)
        ? ServedFiles.Kind.FILE
        : Files.isDirectory(real) ? ServedFiles.Kind.DIRECTORY : ServedFiles.Kind.ABSENT;
  }

  private static Request request(Exchange.Request asked, Front front, Addresses addresses) {
    List<Field> headers = new ArrayList<>();
    for (String line : asked.headers()) {
      String staged = addresses.staged(line);
      int colon = staged.indexOf(':');
      headers.add(Field.of(staged.substring(0, colon), staged.substring(colon + 1).strip()));
    }
    if (headers.stream().noneMatch(header -> header.isHeader("Host"))) {
      headers.add(0, Field.of("Host", front.host()));
    }
    String host =
        headers.stream()
            .filter(header -> header.isHeader("Host"))
            .map(header -> ((Value.Known) header.value()).text())
            .findFirst()
            .orElseThrow();
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

    /** What the page says and the simulator leaves open. */
    Stream<String> open(Outcome outcome) {
      if (outcome instanceof Outcome.Undecided undecided) {
        return Stream.of(addresses.original(undecided.on()));
      }
      return outcome instanceof Outcome.Passed passed
          ? fields(passed.message())
              .filter(field -> field.value() instanceof Value.Depends && isExpected(field.name()))
              .map(field -> ((Value.Depends) field.value()).on())
          : Stream.empty();
    }

    private boolean isExpected(String name) {
      return asked.expected().present().stream().anyMatch(text -> text.startsWith(name + ":"));
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
      fields(message)
          .forEach(
              field -> {
                if (field.value() instanceof Value.Known known) {
                  text.append('\n').append(field.name()).append(": ").append(known.text());
                }
              });
      return text.append('\n').toString();
    }

    private static Stream<Field> fields(Message message) {
      return Stream.concat(message.headers().stream(), message.parameters().stream());
    }
  }
}
