package frontwright.trials;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import frontwright.model.source.Span;
import frontwright.servers.Program;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.syntax.nginx.Block;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An example for nginx made whole and moved to the stage. What is added stands on the example's
 * first line or behind its last, so that nginx names the example's own lines.
 */
final class NginxStage {

  private static final String FILE = "/nginx.conf";

  /** Whose words are URLs, or patterns of them, and not paths of files. */
  private static final Set<String> ABOUT_URLS =
      Set.of("location", "rewrite", "return", "try_files", "error_page", "if", "server_name");

  /** The address at the beginning of what is passed to; a host in variables is none. */
  private static final Pattern PASSED =
      Pattern.compile(
          "^[\"']?(?:(\\w+)://)?((?!unix:)[A-Za-z0-9][\\w.-]*|\\[[0-9A-Fa-f:.]+])(?::(\\d+))?"
              + "(?=[/$\"'?]|$)");

  private static final List<String> PROTOCOLS = List.of("uwsgi", "fastcgi", "scgi");

  private static final Pattern NUMERIC =
      Pattern.compile("(?<![\\w.@-])((?:\\d{1,3}\\.){3}\\d{1,3}|localhost|\\[::1]):(\\d+)");

  private static final Pattern LISTENED = Pattern.compile("(?:(.*[^:]|\\[.*]):)?(\\d+)");

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

  /** What nginx would otherwise put where only root may write. */
  private static final List<String> HTTP_PATHS =
      List.of(
          "client_body_temp_path",
          "proxy_temp_path",
          "fastcgi_temp_path",
          "uwsgi_temp_path",
          "scgi_temp_path",
          "access_log");

  private final Addresses addresses;
  private final String root;
  private final NginxConfiguration example;
  private final Edits edits = new Edits();
  private final Set<String> upstreams;
  private final Set<Integer> ports4;

  private NginxStage(String text, String root, Addresses addresses) {
    this.addresses = addresses;
    this.root = root;
    example = new NginxLoader(new MemoryFiles(Map.of(FILE, text))).load(FILE, null);
    upstreams = example.all("upstream").map(up -> up.argument(0)).collect(Collectors.toSet());
    ports4 =
        example
            .all("listen")
            .map(node -> LISTENED.matcher(node.argument(0)))
            .filter(listened -> listened.matches() && !isIpv6(listened.group(1)))
            .map(listened -> Integer.parseInt(listened.group(2)))
            .collect(Collectors.toSet());
  }

  /**
   * nginx on the stage.
   *
   * @param text the example
   * @param root where the stage is; not ending in a slash
   * @param addresses is told what the example listens on and passes to
   */
  static Front front(String text, String root, Addresses addresses) {
    NginxStage stage = new NginxStage(text, root, addresses);
    String prefix = root + "/etc/nginx";
    List<String> command =
        List.of(Program.NGINX.need(), "-p", prefix, "-c", prefix + "/nginx.conf", "-e");
    return new Front(
        Stream.concat(command.stream(), Stream.of(root + "/var/log/nginx/error.log")).toList(),
        Map.of("etc/nginx/nginx.conf", stage.whole()),
        stage.host());
  }

  private String host() {
    return example
        .all("server_name")
        .flatMap(node -> node.arguments().stream())
        .map(Word::value)
        .filter(name -> NAME.matcher(name).matches())
        .findFirst()
        .orElse("www.example.com");
  }

  private String whole() {
    example.all().forEach(this::move);
    example.all("server").filter(NginxStage::isOfHttp).forEach(this::listen);
    NginxContext context = example.context();
    if (context == null) {
      throw new IllegalArgumentException("the stage has no place for entries alone");
    }
    example.all("http").forEach(http -> inside(http, http(http.children())));
    byte[] bytes = edits.applyTo(example.files().get(0).source().text()).getBytes(ISO_8859_1);
    String text = new String(bytes, UTF_8);
    return main() + wrapped(context, text);
  }

  private static boolean isOfHttp(NginxNode server) {
    return server.context() == NginxContext.HTTP && server.directive().block() != null;
  }

  private String wrapped(NginxContext context, String text) {
    String http = "events {} http { " + http(example.nodes());
    String server = http + "include mime.types; server { ";
    return switch (context) {
      case MAIN -> text + (has(example.nodes(), "events") ? "" : "\nevents {}\n");
      case EVENTS -> "events { " + text + "\n}\n";
      case HTTP -> http + text + "\n" + standIn() + "}\n";
      case SERVER -> server + own(example.nodes()) + text + "\n}}\n";
      case LOCATION -> server + own(List.of()) + "location / { " + text + "\n}}}\n";
      default ->
          throw new IllegalArgumentException("the stage has no place for " + context.words());
    };
  }

  private static boolean has(List<NginxNode> nodes, String name) {
    return nodes.stream().anyMatch(node -> node.is(name));
  }

  private String main() {
    StringBuilder main = new StringBuilder("daemon off; ");
    boolean isWhole = example.context() == NginxContext.MAIN;
    if (!isWhole || !has(example.nodes(), "pid")) {
      main.append("pid ").append(root).append("/run/nginx.pid; ");
    }
    return main.toString();
  }

  private String http(List<NginxNode> nodes) {
    return HTTP_PATHS.stream()
        .filter(name -> !has(nodes, name))
        .map(name -> name + " " + root + "/var/log/nginx/" + name.replace('_', '.') + "; ")
        .collect(Collectors.joining());
  }

  /** What a server is given that the example leaves out. */
  private String own(List<NginxNode> nodes) {
    String listen =
        has(nodes, "listen") ? "" : "listen 127.0.0.1:" + addresses.listened(80, false) + "; ";
    return listen + (has(nodes, "server_name") ? "" : "server_name www.example.com; ");
  }

  /** A server for an example that has only upstreams and the like. */
  private String standIn() {
    if (example.all("server").anyMatch(NginxStage::isOfHttp)) {
      return "";
    }
    String pass =
        upstreams.stream().findFirst().map(up -> "proxy_pass http://" + up).orElse("return 204");
    return "server { " + own(List.of()) + "location / { " + pass + "; } }\n";
  }

  private void listen(NginxNode server) {
    if (!has(server.children(), "listen")) {
      inside(server, "listen 127.0.0.1:" + addresses.listened(80, false) + "; ");
    }
  }

  private void inside(NginxNode node, String text) {
    Block block = node.directive().block();
    if (block != null) {
      edits.insert(block.open().end(), " " + text);
    }
  }

  private void move(NginxNode node) {
    List<Word> words =
        node.context() == null
            ? Stream.concat(Stream.of(node.directive().name()), node.arguments().stream()).toList()
            : node.arguments();
    for (int i = 0; i < words.size(); i++) {
      Span span = words.get(i).span();
      String written = node.file().source().text().substring(span.start(), span.end());
      String moved = moved(node, i, written);
      if (!moved.equals(written)) {
        edits.replace(span, moved);
      }
    }
  }

  private String moved(NginxNode node, int index, String written) {
    boolean isKey = node.context() == null && index == 0;
    if (ABOUT_URLS.contains(node.name()) || isKey) {
      return written;
    }
    String moved = addresses.moved(written);
    if (node.is("listen") && index == 0) {
      addresses.socketsListened(moved);
      return listened(node, moved);
    }
    String protocol = protocol(node);
    addresses.socketsPassed(moved, protocol);
    boolean isServer = node.is("server") && node.context() == NginxContext.UPSTREAM;
    return index == 0 && (isServer || node.name().endsWith("_pass"))
        ? passed(node, moved, protocol)
        : numeric(moved, protocol);
  }

  /**
   * What is spoken to a server: as the directives say that pass to its upstream, or by variables.
   */
  private String protocol(NginxNode node) {
    if (node.name().endsWith("_pass")) {
      String protocol = node.name().replace("_pass", "");
      return PROTOCOLS.contains(protocol) ? protocol : "http";
    }
    NginxNode upstream = node.parent();
    String wanted = node.is("server") && upstream != null ? upstream.argument(0) : "$";
    return PROTOCOLS.stream()
        .filter(
            protocol ->
                example
                    .all(protocol + "_pass")
                    .anyMatch(pass -> pass.argument(0).startsWith(wanted)))
        .findFirst()
        .orElse("http");
  }

  private String listened(NginxNode node, String word) {
    Matcher listened = LISTENED.matcher(word);
    boolean isTls = node.arguments().stream().anyMatch(argument -> argument.value().equals("ssl"));
    if (listened.matches()) {
      int original = Integer.parseInt(listened.group(2));
      return at(listened.group(1), original) + ":" + addresses.listened(original, isTls);
    }
    return word.contains("unix:") ? word : at(word, 80) + ":" + addresses.listened(80, isTls);
  }

  /** Both families are loopback's: a machine may have no IPv6. */
  private String at(String host, int port) {
    return isIpv6(host) && ports4.contains(port) ? "127.0.0.2" : "127.0.0.1";
  }

  private static boolean isIpv6(String host) {
    return host != null && host.startsWith("[");
  }

  private String passed(NginxNode node, String word, String protocol) {
    Matcher passed = PASSED.matcher(word);
    if (!passed.find() || upstreams.contains(passed.group(2))) {
      return word;
    }
    String port = passed.group(3);
    if (port == null
        && example.context() == NginxContext.MAIN
        && isUnknown(node, passed.group(2))) {
      return word;
    }
    int usual = "https".equals(passed.group(1)) ? 443 : 80;
    int original = port == null ? usual : Integer.parseInt(port);
    String host = passed.group(2);
    String written = word.substring(passed.start(2), passed.end());
    return word.substring(0, passed.start(2))
        + addresses.passed(host, original, written, protocol)
        + word.substring(passed.end());
  }

  /** Whether nginx would look for an upstream of that name, or for a host that nobody has. */
  private static boolean isUnknown(NginxNode node, String host) {
    boolean isHost = host.contains(".") || host.startsWith("[") || host.equals("localhost");
    return switch (node.name()) {
      case "server" -> false;
      case "proxy_pass", "grpc_pass" -> !isHost;
      default -> true;
    };
  }

  /** Addresses in values of variables. */
  private String numeric(String word, String protocol) {
    return NUMERIC
        .matcher(word)
        .replaceAll(
            found -> {
              int port = Integer.parseInt(found.group(2));
              return addresses.passed(found.group(1), port, found.group(), protocol);
            });
  }
}
