package frontwright.validators.routing.nginx;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Limits;
import frontwright.validators.configuration.nginx.NginxNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how requests are handed on. */
final class PassReader {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** What nginx sends unless told otherwise, but for what concerns the connection. */
  private static final String STANDARD_HOST = "$proxy_host";

  private static final Set<String> OF_CACHES =
      Set.of(
          "if-modified-since",
          "if-unmodified-since",
          "if-none-match",
          "if-match",
          "range",
          "if-range");

  private final VariableTable variables;
  private final Upstreams upstreams;

  PassReader(VariableTable variables, Upstreams upstreams) {
    this.variables = variables;
    this.upstreams = upstreams;
  }

  /** The directive that hands a request on over a protocol. */
  static String directive(Protocol protocol) {
    return module(protocol) + "_pass";
  }

  private static String module(Protocol protocol) {
    return protocol == Protocol.HTTP ? "proxy" : protocol.word();
  }

  /** How it is handed on over a protocol in a block; null where it is not. */
  @Nullable Pass read(Protocol protocol, Block block) {
    Settings settings = block.settings();
    NginxNode node = settings.last(directive(protocol)).orElse(null);
    if (node == null) {
      return null;
    }
    Pass.Address address = address(protocol, node, settings);
    if (protocol != Protocol.HTTP) {
      return new CgiPass(
          protocol, address, parameters(protocol, settings), limits(protocol, settings));
    }
    String cache = settings.word("proxy_cache");
    boolean isCached = cache != null && !cache.equals("off");
    String method = settings.word("proxy_method");
    return new HttpPass(
        address,
        locationLength(node),
        headers(settings, isCached),
        method == null ? null : Template.of(method, variables),
        isCached,
        limits(protocol, settings));
  }

  private Pass.Address address(Protocol protocol, NginxNode node, Settings settings) {
    Template text = Template.of(node.argument(0), variables);
    Target fixed = null;
    if (!text.hasVariables()) {
      fixed =
          protocol == Protocol.HTTP
              ? Target.url(node.argument(0))
              : Target.address(node.argument(0));
    }
    if (fixed != null) {
      upstreams.note(fixed);
    }
    return new Pass.Address(node.head(), text, fixed, !settings.all("resolver").isEmpty());
  }

  /** How much of the URI is replaced by the URI part: the location's name, if it is a path. */
  private static int locationLength(NginxNode node) {
    NginxNode parent = node.parent();
    if (parent == null || !parent.is("location")) {
      return 0;
    }
    LocationName name = LocationName.of(parent);
    boolean isPath = name.kind() == Scope.Kind.EXACT || name.kind() == Scope.Kind.PREFIX;
    return isPath ? name.text().length() : 0;
  }

  private Pass.Fields headers(Settings settings, boolean isCached) {
    List<Pass.Parameter> set = new ArrayList<>();
    Set<String> hidden = new HashSet<>();
    for (NginxNode node : settings.all("proxy_set_header")) {
      String key = HostName.lowerCase(node.argument(0));
      hidden.add(key);
      if (!HttpPass.HOP_BY_HOP.contains(key) && !node.argument(1).isEmpty()) {
        set.add(parameter(node, false));
      }
    }
    if (hidden.add("host")) {
      set.add(
          variables.share(
              new Pass.Parameter("Host", Template.of(STANDARD_HOST, variables), false)));
    }
    if (isCached) {
      hidden.addAll(OF_CACHES);
    }
    return new Pass.Fields(
        List.copyOf(set),
        variables.share(Set.copyOf(hidden)),
        settings.flag("proxy_pass_request_headers", true));
  }

  private Pass.Fields parameters(Protocol protocol, Settings settings) {
    List<Pass.Parameter> set = new ArrayList<>();
    Set<String> hidden = new HashSet<>();
    for (NginxNode node : settings.all(module(protocol) + "_param")) {
      String name = node.argument(0);
      boolean isHeader = name.length() > "HTTP_".length() && name.startsWith("HTTP_");
      if (isHeader) {
        hidden.add(HostName.lowerCase(name.substring("HTTP_".length())));
      }
      if (!isHeader || !node.argument(1).isEmpty()) {
        set.add(parameter(node, node.argument(2).equals("if_not_empty")));
      }
    }
    return new Pass.Fields(
        List.copyOf(set),
        variables.share(Set.copyOf(hidden)),
        settings.flag(module(protocol) + "_pass_request_headers", true));
  }

  private Pass.Parameter parameter(NginxNode node, boolean isOptional) {
    return variables.share(
        new Pass.Parameter(node.argument(0), Template.of(node.argument(1), variables), isOptional));
  }

  private Limits limits(Protocol protocol, Settings settings) {
    String module = module(protocol);
    return variables.share(
        new Limits(
            settings.time(module + "_connect_timeout", MINUTE),
            settings.time(module + "_read_timeout", MINUTE),
            settings.time(module + "_send_timeout", MINUTE),
            null,
            settings.flag(module + "_request_buffering", true),
            settings.flag(module + "_buffering", true)));
  }
}
