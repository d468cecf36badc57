package frontwright.trials;

import frontwright.servers.Answer;
import frontwright.servers.Client;
import frontwright.servers.Sandbox;
import frontwright.trials.Addresses.Listener;
import frontwright.validators.rules.RuleExample;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An example on the real server, in a temporary directory of its own. */
final class Stage implements AutoCloseable {

  private final Sandbox sandbox;
  private final Addresses addresses;
  private final List<Echo> echoes = new ArrayList<>();
  private final Front front;

  /** Puts an example on the stage; nothing runs yet. */
  Stage(RuleExample example, Sandbox sandbox) {
    this.sandbox = sandbox;
    String root = sandbox.directory().toString();
    addresses = new Addresses(root);
    front =
        example.language().equals("nginx")
            ? NginxStage.front(example.text(), root, addresses)
            : HttpdStage.front(example.text(), root, addresses);
    Furniture.into(sandbox, addresses.paths());
    front.files().forEach(sandbox::write);
    sandbox.handOver();
  }

  /**
   * Starts the front and what it passes to.
   *
   * @param options of the block
   * @throws AssertionError when something does not start; the message has its log
   */
  void start(Map<String, String> options) {
    if (Application.isIn(options)) {
      Application.start(sandbox, addresses, options);
    } else {
      addresses.backends().keySet().forEach(each -> echoes.add(Echo.at(each)));
    }
    sandbox.start("front.log", front.command());
    for (Listener listener : addresses.listeners()) {
      sandbox.until(
          "until something listens on " + listener.original(),
          () -> Client.isListening(listener.port()));
    }
  }

  /** What is wrong, with all that explains it; empty when nothing is. */
  String fault(Exchange exchange) {
    Outcome outcome =
        exchange instanceof Exchange.Check check ? check(check) : ask((Exchange.Request) exchange);
    List<String> violations =
        Stream.concat(
                outcome.violations().stream(),
                exchange.expected().violations(outcome.answer()).stream())
            .toList();
    if (violations.isEmpty()) {
      return "";
    }
    return "%s\n%s\n--- the answer:\n%s\n"
        .formatted(exchange, String.join("\n", violations), outcome.answer());
  }

  /** An answer as the page would show it, and what is wrong with its status. */
  private record Outcome(String answer, List<String> violations) {}

  private Outcome check(Exchange.Check check) {
    List<String> command = new ArrayList<>(front.command());
    command.add("-t");
    Sandbox.Said said = sandbox.run(command.toArray(String[]::new));
    String shown = addresses.original(said.text());
    boolean isRefused = check.accepted() && said.code() != 0;
    return new Outcome(shown, isRefused ? List.of("it is refused") : List.of());
  }

  private Outcome ask(Exchange.Request request) {
    List<String> headers = new ArrayList<>();
    request.headers().forEach(header -> headers.add(addresses.staged(header)));
    String host =
        headers.stream()
            .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("host:"))
            .map(header -> header.substring("host:".length()).strip())
            .findFirst()
            .orElse(front.host());
    if (headers.stream().noneMatch(h -> h.toLowerCase(Locale.ROOT).startsWith("host:"))) {
      headers.add(0, "Host: " + host);
    }
    Answer answer = answer(client(request.tls(), host), request, headers);
    String head = answer.status() + "\n" + String.join("\n", answer.headers());
    boolean isRight = answer.status() == request.status();
    String wrong = "expected %03d, it was %03d".formatted(request.status(), answer.status());
    return new Outcome(
        addresses.original(head + "\n\n" + answer.text()), isRight ? List.of() : List.of(wrong));
  }

  /** No answer is one with the status 0. */
  private static Answer answer(Client client, Exchange.Request request, List<String> headers) {
    try {
      String[] lines = headers.stream().filter(each -> !isLength(each)).toArray(String[]::new);
      return client.send(request.method(), request.target(), body(headers), lines);
    } catch (UncheckedIOException e) {
      return new Answer(0, List.of(), String.valueOf(e.getMessage()), 0, 0);
    }
  }

  private static boolean isLength(String header) {
    return header.toLowerCase(Locale.ROOT).startsWith("content-length:");
  }

  /** As many letters as {@code Content-Length} says. */
  private static byte[] body(List<String> headers) {
    int length =
        headers.stream()
            .filter(Stage::isLength)
            .mapToInt(each -> Integer.parseInt(each.replaceFirst(".*:", "").strip()))
            .findFirst()
            .orElse(0);
    return "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
  }

  private Client client(boolean tls, String host) {
    String port = host.replaceFirst(".*:(?=\\d+$)|.*", "");
    Listener listener =
        addresses
            .listener(tls, port.isEmpty() ? 0 : Integer.parseInt(port))
            .orElseThrow(() -> new AssertionError("the example listens nowhere"));
    Client client = new Client(listener.port());
    return tls ? client.tls(listener.port(), host.replaceFirst(":\\d+$", "")) : client;
  }

  /**
   * What explains a failure: the configuration as it is on the stage, and what the servers wrote
   * down.
   */
  String evidence() {
    return String.join("\n", front.files().values()) + "\n" + sandbox.logs();
  }

  @Override
  public void close() {
    sandbox.discard();
    echoes.forEach(Echo::close);
  }
}
