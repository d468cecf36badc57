package frontwright.trials;

import static frontwright.trials.HttpdModules.DIRECTORY;

import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.servers.Program;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.syntax.httpd.HttpdFile;
import frontwright.validators.syntax.httpd.HttpdParser;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Statement;
import frontwright.validators.syntax.httpd.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An example for httpd moved to the stage: a file of its own, which a main file like Debian's
 * includes, so that httpd names the example's own lines.
 */
final class HttpdStage {

  private static final String FILE = "/example.conf";

  /** Whose first word, or all of whose words, are URLs or patterns of them. */
  private static final Pattern ABOUT_URLS =
      Pattern.compile(
          "location(match)?|redirect.*|(script|wsgiscript)?alias(match)?|proxypass.*|rewriterule");

  private static final Pattern ONLY_ABOUT_URLS = Pattern.compile("location(match)?|redirect.*");

  private static final Pattern PASSING =
      Pattern.compile("proxy.*|balancermember|sethandler|addhandler");

  /** What is behind a socket's {@code |} is not connected to. */
  private static final Pattern PASSED =
      Pattern.compile(
          "(?<![|\\w])(https?|wss?|uwsgi|fcgi|scgi|ajp)://([A-Za-z0-9][\\w.-]*|\\[[0-9a-f:]+])"
              + "(?::(\\d+))?(?=[/?\"'\\s$]|$)");

  private static final Map<String, Integer> USUAL =
      Map.of("http", 80, "https", 443, "ws", 80, "wss", 443, "fcgi", 8000, "scgi", 4000);

  /** Dropped by httpd, which then connects to port 0; on another port it would not. */
  private static final int UWSGI = 3031;

  private static final Pattern LISTENED = Pattern.compile("(?:(.*):)?(\\d+)");
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

  private final String root;
  private final Addresses addresses;
  private final HttpdFile example;
  private final HttpdContext context;
  private final Edits edits = new Edits();
  private final Set<Integer> tlsPorts = new HashSet<>();

  private HttpdStage(String text, String root, Addresses addresses) {
    this.root = root;
    this.addresses = addresses;
    example = HttpdParser.parse(new Source(FILE, text));
    context = new HttpdLoader(new MemoryFiles(Map.of(FILE, text))).load(FILE, null).context();
  }

  /**
   * httpd on the stage.
   *
   * @param text the example
   * @param root where the stage is; not ending in a slash
   * @param addresses is told what the example listens on and passes to
   */
  static Front front(String text, String root, Addresses addresses) {
    return new HttpdStage(text, root, addresses).front();
  }

  private Front front() {
    all("VirtualHost").filter(HttpdStage::speaksTls).forEach(host -> tlsPorts.addAll(ports(host)));
    all("Listen").filter(HttpdStage::isHttps).forEach(listen -> tlsPorts.addAll(ports(listen)));
    all().forEach(this::move);
    String text = edits.applyTo(example.source().text());
    String directory = root + "/etc/apache2";
    boolean isAccessFile = context == HttpdContext.HTACCESS;
    return new Front(
        List.of(
            Program.HTTPD.need(),
            "-d",
            directory,
            "-f",
            directory + "/apache2.conf",
            "-DFOREGROUND"),
        Map.of(
            "etc/apache2/apache2.conf",
            main(),
            isAccessFile ? "var/www/html/.htaccess" : "etc/apache2/example.conf",
            text),
        host());
  }

  private Stream<Statement> all() {
    return example.statements().stream().flatMap(HttpdStage::all);
  }

  private static Stream<Statement> all(Statement statement) {
    return statement instanceof Section section
        ? Stream.concat(
            Stream.of(statement), section.statements().stream().flatMap(HttpdStage::all))
        : Stream.of(statement);
  }

  private Stream<Statement> all(String name) {
    return all().filter(statement -> statement.isNamed(name));
  }

  private static String word(Statement statement, int index) {
    List<Word> words = statement.arguments().words();
    return index < words.size() ? words.get(index).value() : "";
  }

  private static boolean speaksTls(Statement host) {
    return all(host)
        .anyMatch(each -> each.isNamed("SSLEngine") && word(each, 0).equalsIgnoreCase("on"));
  }

  /** Port 443 is https unless it is said otherwise; another port is not. */
  private static boolean isHttps(Statement listen) {
    String protocol = word(listen, 1);
    return protocol.equals("https") || (protocol.isEmpty() && ports(listen).contains(443));
  }

  private static List<Integer> ports(Statement statement) {
    return statement.arguments().words().stream()
        .map(word -> LISTENED.matcher(word.value()))
        .filter(Matcher::matches)
        .map(listened -> Integer.parseInt(listened.group(2)))
        .toList();
  }

  private String host() {
    return all("ServerName")
        .map(name -> word(name, 0).replaceFirst("^\\w+://", "").replaceFirst(":\\d+$", ""))
        .filter(name -> NAME.matcher(name).matches())
        .findFirst()
        .orElse("www.example.com");
  }

  private String main() {
    List<String> modules = HttpdModules.of(example.statements());
    String loaded =
        modules.stream()
            .map(name -> "LoadModule %s_module %s/mod_%s.so\n".formatted(name, DIRECTORY, name))
            .collect(Collectors.joining());
    String wsgi = modules.contains("wsgi") ? "WSGISocketPrefix ROOT/run/wsgi\n" : "";
    return (Furniture.resource("apache2.conf") + wsgi + listens() + included())
        .replace("# MODULES\n", loaded)
        .replace("ROOT", root);
  }

  private String included() {
    return switch (context) {
      case SERVER -> "Include ROOT/etc/apache2/example.conf\n";
      case HTACCESS -> "<Directory ROOT/var/www/html>\nAllowOverride All\n</Directory>\n";
      case PROXY -> "<Proxy *>\nInclude ROOT/etc/apache2/example.conf\n</Proxy>\n";
      case DIRECTORY ->
          "<Directory ROOT/var/www/html>\nInclude ROOT/etc/apache2/example.conf\n</Directory>\n";
      default -> throw new IllegalArgumentException("the stage has no place for " + context);
    };
  }

  /** An example that listens nowhere is given the ports of its virtual hosts, or 80. */
  private String listens() {
    if (all("Listen").findAny().isPresent()) {
      return "";
    }
    Set<Integer> ports = new TreeSet<>();
    all("VirtualHost").forEach(host -> ports.addAll(ports(host)));
    if (ports.isEmpty()) {
      ports.add(80);
    }
    return ports.stream()
        .map(port -> "Listen " + listened("", port) + (port == 443 ? " https\n" : "\n"))
        .collect(Collectors.joining());
  }

  private String listened(String host, int port) {
    String address = host.startsWith("[") ? "127.0.0.2:" : "127.0.0.1:";
    return address + addresses.listened(port, tlsPorts.contains(port));
  }

  private void move(Statement statement) {
    List<Word> words = statement.arguments().words();
    for (int i = 0; i < words.size(); i++) {
      Span span = words.get(i).span();
      String written = example.source().text().substring(span.start(), span.end());
      String moved = moved(statement, i, written);
      if (!moved.equals(written)) {
        edits.replace(span, moved);
      }
    }
  }

  private String moved(Statement statement, int index, String written) {
    String name = statement.name().value().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "listen" -> index == 0 ? listen(statement, written) : written;
      case "virtualhost", "namevirtualhost" -> host(written);
      case "user", "group" -> "#65534";
      case "serverroot" -> root + "/etc/apache2";
      default -> passed(statement, name, path(name, index, written));
    };
  }

  private String listen(Statement statement, String written) {
    Matcher listened = LISTENED.matcher(written);
    if (!listened.matches()) {
      return written;
    }
    int port = Integer.parseInt(listened.group(2));
    boolean isPlain = port != 443 || !word(statement, 1).isEmpty();
    return listened(Objects.requireNonNullElse(listened.group(1), ""), port)
        + (isPlain ? "" : " https");
  }

  private String host(String written) {
    Matcher listened = LISTENED.matcher(written);
    if (!listened.matches()) {
      return written;
    }
    int port = Integer.parseInt(listened.group(2));
    String host = listened.group(1);
    boolean isNumeric = host != null && host.matches("[\\d.]+|\\[.*]");
    return (isNumeric ? "127.0.0.1" : host)
        + ":"
        + addresses.listened(port, tlsPorts.contains(port));
  }

  private String path(String name, int index, String written) {
    boolean isUrl = ONLY_ABOUT_URLS.matcher(name).matches();
    boolean mayBeUrl = index == 0 && ABOUT_URLS.matcher(name).matches();
    if (isUrl || (mayBeUrl && !written.contains("unix:"))) {
      return written;
    }
    String moved = addresses.moved(written);
    addresses.socketsPassed(
        moved, protocol(moved.replaceFirst(".*\\|", "").replaceFirst("://.*", "")));
    return name.equals("wsgidaemonprocess") && written.matches("(?i)(user|group)=.*") ? "" : moved;
  }

  private String passed(Statement statement, String name, String word) {
    boolean isPassing =
        name.equals("rewriterule")
            ? word(statement, 2).matches("\\[(.*,)?P(,.*)?]")
            : PASSING.matcher(name).matches();
    return isPassing ? PASSED.matcher(word).replaceAll(this::passed) : word;
  }

  private static String protocol(String scheme) {
    return switch (scheme) {
      case "uwsgi", "scgi" -> scheme;
      case "fcgi" -> "fastcgi";
      default -> "http";
    };
  }

  private String passed(MatchResult found) {
    String scheme = found.group(1);
    int port =
        found.group(3) == null
            ? USUAL.getOrDefault(scheme, UWSGI)
            : Integer.parseInt(found.group(3));
    if (scheme.equals("uwsgi") && port == UWSGI) {
      return Matcher.quoteReplacement(found.group());
    }
    String written = found.group().substring(scheme.length() + "://".length());
    return scheme + "://" + addresses.passed(found.group(2), port, written, protocol(scheme));
  }
}
