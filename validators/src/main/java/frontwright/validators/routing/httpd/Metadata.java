package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What changes a request's header fields, variables and address: mod_headers, mod_setenvif,
 * mod_env, mod_remoteip, and mod_ssl as far as it sets variables. Directives are read once.
 */
final class Metadata {

  private static final String[] ENVIRONMENT = {"setenv", "passenv", "unsetenv"};

  private final Map<HttpdNode, Optional<HeaderRule>> headers = new ConcurrentHashMap<>();
  private final Map<HttpdNode, Optional<EnvironmentRule>> conditions = new ConcurrentHashMap<>();
  private final Map<Applicable, Optional<RemoteAddress>> addresses = new ConcurrentHashMap<>();

  /** The hook {@code post_read_request}: what the server's own configuration says of all. */
  void read(HttpdRequest r) {
    headers(r, r.server, true);
    addresses.computeIfAbsent(r.server, RemoteAddress::of).ifPresent(rule -> rule.apply(r));
    conditions(r, r.server, true);
  }

  /** The hook {@code header_parser}: what sections and access files say. */
  void parse(HttpdRequest r) {
    conditions(r, r.directory, false);
  }

  /** The hook {@code fixups}, behind mod_rewrite's and mod_proxy's. */
  void fixup(HttpdRequest r) {
    if (r.sent.tls()) {
      r.environment.put("HTTPS", new Known("on"));
      if (r.hostname != null) {
        r.environment.put("SSL_TLS_SNI", new Known(r.hostname));
      }
    }
    variables(r);
    headers(r, r.directory, false);
  }

  private void headers(HttpdRequest r, Applicable applicable, boolean early) {
    for (HttpdNode node : applicable.of("requestheader")) {
      HeaderRule rule =
          headers.computeIfAbsent(node, HeaderRule::of).orElseThrow(() -> refused(node));
      if (rule.isEarly() == early) {
        rule.apply(r.lookup());
      }
    }
  }

  private void conditions(HttpdRequest r, Applicable applicable, boolean ofServer) {
    List<EnvironmentRule> rules =
        applicable.of(EnvironmentRule.DIRECTIVES).stream()
            .filter(node -> (node.context() == HttpdContext.SERVER) == ofServer)
            .map(
                node ->
                    conditions
                        .computeIfAbsent(node, EnvironmentRule::of)
                        .orElseThrow(() -> refused(node)))
            .toList();
    if (!rules.isEmpty()) {
      new EnvironmentPhase(r.lookup()).apply(rules);
    }
  }

  private static Undecidable refused(HttpdNode node) {
    return new Undecidable(node.name() + " " + node.rawArguments());
  }

  /** A variable that is there already stays what it is, until it is handed on. */
  private static void variables(HttpdRequest r) {
    Map<String, Value> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (HttpdNode node : r.directory.of(ENVIRONMENT)) {
      switch (node.name().toLowerCase(Locale.ROOT)) {
        case "setenv" -> variables.put(node.argument(0), new Known(node.argument(1)));
        case "passenv" ->
            node.arguments().forEach(name -> variables.put(name, new Depends("PassEnv " + name)));
        default -> node.arguments().forEach(variables::remove);
      }
    }
    variables.forEach(r.environment::putIfAbsent);
    r.overlaid.putAll(variables);
  }
}
