package frontwright.validators.routing.nginx;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Reason;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.model.routing.ServedFiles;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.files.Paths;
import frontwright.validators.routing.Router;
import java.util.List;

/** nginx with a configuration. */
public final class NginxRouter implements Router {

  /** Closed without an answer, as for {@code return 444}. */
  private static final int CLOSED = 444;

  private static final int BAD_REQUEST = 400;

  private final Setup setup;

  private NginxRouter(Setup setup) {
    this.setup = setup;
  }

  /**
   * nginx with a configuration: a whole one, what belongs into {@code http}, or servers alone.
   * Relative paths are relative to the directory of the configuration's file, as with {@code nginx
   * -p}.
   */
  public static NginxRouter of(NginxConfiguration configuration, ServedFiles files) {
    String prefix =
        configuration.paths().isEmpty() ? "/" : Paths.parent(configuration.paths().get(0));
    List<NginxNode> http = http(configuration);
    MissingFiles missing = MissingFiles.of(configuration);
    VariableTable variables = new VariableTable();
    Upstreams upstreams = new Upstreams();
    for (NginxNode node : http) {
      switch (node.name()) {
        case "map" -> MapReader.read(node, variables, missing);
        case "geo" -> GeoReader.read(node, variables, missing);
        case "upstream" -> upstreams.add(node);
        default -> {}
      }
    }
    Settings settings = new Settings(http, null, false);
    ScopeReader scopes =
        new ScopeReader(variables, upstreams, missing, ForeignDirectives.find(http, missing));
    Listeners.Builder listeners = new Listeners.Builder();
    for (NginxNode server : http) {
      if (server.is("server")) {
        listeners.add(server, scopes.site(server, settings), variables);
      }
    }
    variables.fix();
    return new NginxRouter(new Setup(variables, listeners.build(), upstreams, files, prefix));
  }

  private static List<NginxNode> http(NginxConfiguration configuration) {
    return configuration.context() == NginxContext.HTTP
        ? configuration.nodes()
        : configuration.nodes().stream()
            .filter(node -> node.is("http"))
            .flatMap(node -> node.children().stream())
            .toList();
  }

  @Override
  public Route route(Request request) {
    ListenAddress address = setup.listeners().find(request);
    if (address == null) {
      String where = Addresses.host(request.local()) + ":" + request.port();
      return new Route(
          new Outcome.Undecided("what listens on " + where),
          List.of(new Reason(null, "nothing of this configuration listens on " + where)));
    }
    Exchange exchange = new Exchange(request, setup, address);
    exchange.because(address.listens());
    try {
      return new Route(outcome(exchange), List.copyOf(exchange.reasons));
    } catch (Undecidable undecidable) {
      return new Route(new Outcome.Undecided(undecidable.on()), List.copyOf(exchange.reasons));
    }
  }

  private static Outcome outcome(Exchange exchange) {
    if (exchange.request.tls()) {
      if (!exchange.address.isTls()) {
        exchange.because(null, "TLS where plain HTTP is spoken");
        return new Outcome.Answer(BAD_REQUEST);
      } else if (exchange.address.rejectsSome() && rejects(exchange)) {
        exchange.because(null, "`ssl_reject_handshake`: no TLS for this name");
        return new Outcome.Answer(CLOSED);
      }
    }
    return Phases.run(exchange);
  }

  /** Whether the server of the name that SNI names takes no TLS. */
  private static boolean rejects(Exchange exchange) {
    String name = exchange.request.authority().map(HostName::normalise).orElse(null);
    if (name == null || Addresses.parse(name) != null) {
      return exchange.address.standard().rejectsHandshake();
    }
    ListenAddress.Named named = exchange.address.names().find(name);
    if (named != null) {
      return named.site().rejectsHandshake();
    }
    Exchange hello = new Exchange(exchange.request, exchange.setup, exchange.address);
    exchange.address.choose(hello, name);
    return hello.site.rejectsHandshake();
  }
}
