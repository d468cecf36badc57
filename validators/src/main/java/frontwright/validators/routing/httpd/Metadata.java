package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What changes a request's header fields, variables and address: mod_headers, mod_setenvif,
 * mod_env, mod_remoteip, and mod_ssl as far as it sets variables. What a part of the configuration
 * says is read once.
 */
final class Metadata {

  private static final String[] HEADERS = {"requestheader"};

  private static final String[] ENVIRONMENT = {"setenv", "passenv", "unsetenv"};

  private static final Setting<Rules> RULES =
      new Setting<>(Rules::of, Setting.names(HEADERS, EnvironmentRule.DIRECTIVES, ENVIRONMENT));

  /**
   * What a part of the configuration says.
   *
   * @param early what acts on header fields when a request was read
   * @param late what acts on them at the end
   * @param ofServer what sets variables when a request was read
   * @param ofSections what sets them when its sections are known
   * @param variables what is set at the end
   */
  private record Rules(
      List<HeaderRule> early,
      List<HeaderRule> late,
      List<EnvironmentRule> ofServer,
      List<EnvironmentRule> ofSections,
      Map<String, Value> variables) {

    static Rules of(Applicable applicable) {
      List<HeaderRule> headers =
          applicable.of(HEADERS).stream()
              .map(node -> HeaderRule.of(node).orElseThrow(() -> refused(node)))
              .toList();
      List<EnvironmentRule> conditions =
          applicable.of(EnvironmentRule.DIRECTIVES).stream()
              .map(node -> EnvironmentRule.of(node).orElseThrow(() -> refused(node)))
              .toList();
      return new Rules(
          headers.stream().filter(HeaderRule::isEarly).toList(),
          headers.stream().filter(rule -> !rule.isEarly()).toList(),
          conditions.stream().filter(EnvironmentRule::isOfServer).toList(),
          conditions.stream().filter(rule -> !rule.isOfServer()).toList(),
          variables(applicable));
    }

    private static Undecidable refused(HttpdNode node) {
      return new Undecidable(node.name() + " " + node.rawArguments());
    }

    private static Map<String, Value> variables(Applicable applicable) {
      Map<String, Value> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (HttpdNode node : applicable.of(ENVIRONMENT)) {
        switch (node.name().toLowerCase(Locale.ROOT)) {
          case "setenv" -> variables.put(node.argument(0), new Known(node.argument(1)));
          case "passenv" ->
              node.arguments().forEach(name -> variables.put(name, new Depends("PassEnv " + name)));
          default -> node.arguments().forEach(variables::remove);
        }
      }
      return variables;
    }
  }

  /** The hook {@code post_read_request}: what the server's own configuration says of all. */
  void read(HttpdRequest r) {
    Rules rules = r.server.get(RULES);
    Optional<RemoteAddress> address = r.server.get(RemoteAddress.KNOWN);
    change(r, rules.early);
    address.ifPresent(rule -> rule.apply(r));
    set(r, rules.ofServer);
  }

  /** The hook {@code header_parser}: what sections and access files say. */
  void parse(HttpdRequest r) {
    set(r, r.directory.get(RULES).ofSections);
  }

  /** The hook {@code fixups}, behind mod_rewrite's and mod_proxy's. */
  void fixup(HttpdRequest r) {
    if (r.sent.tls()) {
      r.environment.put("HTTPS", new Known("on"));
      if (r.hostname != null) {
        r.environment.put("SSL_TLS_SNI", new Known(r.hostname));
      }
    }
    Rules rules = r.directory.get(RULES);
    // A variable that is there already stays what it is, until it is handed on.
    if (!rules.variables.isEmpty()) {
      rules.variables.forEach(r.environment::putIfAbsent);
      r.overlaid.putAll(rules.variables);
    }
    change(r, rules.late);
  }

  private static void change(HttpdRequest r, List<HeaderRule> rules) {
    if (!rules.isEmpty()) {
      RequestLookup lookup = r.lookup();
      rules.forEach(rule -> rule.apply(lookup));
    }
  }

  private static void set(HttpdRequest r, List<EnvironmentRule> rules) {
    if (!rules.isEmpty()) {
      new EnvironmentPhase(r.lookup()).apply(rules);
    }
  }
}
