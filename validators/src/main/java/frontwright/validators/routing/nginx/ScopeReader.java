package frontwright.validators.routing.nginx;

import frontwright.model.routing.Reason;
import frontwright.validators.configuration.nginx.NginxNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads servers and locations, each with all that it inherits. */
final class ScopeReader {

  private static final long LINE = 8192;
  private static final List<String> PASSES =
      List.of(
          "proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass");

  private final VariableTable variables;
  private final ConductReader conducts;

  ScopeReader(
      VariableTable variables,
      Upstreams upstreams,
      MissingFiles missing,
      @Nullable String foreignHttp) {
    this.variables = variables;
    this.conducts = new ConductReader(variables, upstreams, missing, foreignHttp, this::nameless);
  }

  /** Reads a server. */
  Site site(NginxNode server, Settings http) {
    Settings settings = new Settings(server.children(), http, false);
    Map<String, Scope> named = new HashMap<>();
    List<Scope> locations = locations(server, settings, named);
    Block block = new Block(server, settings, "", Scope.Kind.SERVER);
    Scope scope =
        new Scope(
            Scope.Kind.SERVER,
            "",
            null,
            false,
            false,
            null,
            Locations.of(locations),
            conducts.read(block));
    String verification = settings.word("ssl_verify_client");
    return new Site(
        name(server),
        scope,
        Map.copyOf(named),
        settings.flag("merge_slashes", true),
        settings.flag("underscores_in_headers", false),
        settings.flag("ignore_invalid_headers", true),
        bufferSize(settings),
        settings.flag("ssl", false),
        settings.flag("ssl_reject_handshake", false),
        verification == null || verification.equals("off") ? null : verification);
  }

  private static long bufferSize(Settings settings) {
    return settings
        .last("large_client_header_buffers")
        .map(node -> Settings.bytes(node.argument(1), LINE))
        .orElse(LINE);
  }

  /** The first name, as {@code $server_name} has it (ngx_http_core_merge_srv_conf). */
  private static String name(NginxNode server) {
    return server
        .children("server_name")
        .findFirst()
        .map(node -> node.argument(0))
        .map(name -> name.startsWith("~") ? name : HostName.lowerCase(name))
        .map(name -> name.startsWith(".") ? name.substring(1) : name)
        .orElse("");
  }

  private List<Scope> locations(NginxNode block, Settings settings, Map<String, Scope> named) {
    List<Scope> scopes = new ArrayList<>();
    for (NginxNode node : block.children("location").toList()) {
      Scope scope = location(node, settings, named);
      if (scope.kind() == Scope.Kind.NAMED) {
        named.put(scope.name(), scope);
      } else {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  private Scope location(NginxNode node, Settings around, Map<String, Scope> named) {
    Settings settings = new Settings(node.children(), around, false);
    LocationName name = LocationName.of(node);
    Block block = new Block(node, settings, name.text(), name.kind());
    boolean hasPass = PASSES.stream().anyMatch(pass -> !settings.own(pass).isEmpty());
    return new Scope(
        name.kind(),
        name.text(),
        new Reason(node.head(), name.reason()),
        name.stopsExpressions(),
        hasPass && name.text().endsWith("/"),
        name.kind() == Scope.Kind.REGEX
            ? CompiledRegex.of(name.text(), name.isCaseless(), variables)
            : null,
        Locations.of(locations(node, settings, named)),
        conducts.read(block));
  }

  /** The scope of an {@code if} or a {@code limit_except}. */
  private Scope nameless(Block block) {
    return new Scope(
        Scope.Kind.NAMELESS,
        block.name(),
        null,
        false,
        false,
        null,
        Locations.NONE,
        conducts.read(block));
  }
}
