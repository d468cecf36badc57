package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What httpd does while it reads a request: {@code ap_read_request} of server/protocol.c. */
final class Reading {

  private static final String OPTIONS = "httpprotocoloptions";

  private static final Setting<Boolean> IS_STRICT =
      new Setting<>(server -> !hasOption(server, "Unsafe"), OPTIONS);

  private static final Setting<Boolean> KNOWS_REGISTERED_ONLY =
      new Setting<>(server -> hasOption(server, "RegisteredMethods"), OPTIONS);

  private static final Setting<Integer> LONGEST_LINE =
      Setting.value("limitrequestline", "8190", Ascii::number);

  private static final Setting<Boolean> CHECKS_HOSTS = Setting.isOn("stricthostcheck", false);

  /** {@code DocumentRoot}; Debian's build has a default that nobody uses. */
  private static final Setting<String> DOCUMENT_ROOT =
      new Setting<>(
          server ->
              server
                  .last("documentroot")
                  .map(node -> HttpdRequest.absolute(node.argument(0), server))
                  .orElse("/etc/apache2/htdocs"),
          "documentroot",
          "serverroot");

  private Reading() {}

  /** Takes the request line apart and chooses the host; returns 0, or a status to answer with. */
  static int read(HttpdRequest r, Hosts hosts) {
    HostChain chain = hosts.chain(r.sent.local(), r.sent.port());
    Host base = chain == null ? hosts.main() : chain.first();
    r.mainName = hosts.main().writtenName();
    r.host(base);
    listened(r, base, chain);
    if (base.speaksTls() != r.sent.tls()) {
      r.because(base.section(), r.sent.tls() ? "does not speak TLS" : "speaks TLS alone");
      return 400;
    }
    boolean isStrict = r.server.get(IS_STRICT);
    int status = line(r, isStrict);
    if (status == 0) {
      status = host(r, chain, isStrict);
    }
    Urls.name(r);
    r.documentRoot = r.server.get(DOCUMENT_ROOT);
    if (status == 0) {
      r.site.metadata().read(r);
    }
    return status;
  }

  private static void listened(HttpdRequest r, Host base, @Nullable HostChain chain) {
    String address = r.sent.local() + ":" + r.sent.port();
    String many = chain != null && chain.isByName() ? "the first host for " : "the host for ";
    r.because(base.section(), base.section() == null ? "the main server" : many + address);
  }

  private static boolean hasOption(Applicable server, String option) {
    return server.of(OPTIONS).stream()
        .flatMap(node -> node.arguments().stream())
        .anyMatch(option::equalsIgnoreCase);
  }

  private static int line(HttpdRequest r, boolean isStrict) {
    String method = r.sent.method();
    int length = method.length() + r.sent.target().length() + " HTTP/1.1".length() + 1;
    if (length > r.server.get(LONGEST_LINE)) {
      return 414;
    }
    Target target = Target.of(r.sent.target(), method);
    r.unparsedUri = r.sent.target();
    if (target.fault() || (isStrict && !Escapes.isToken(method))) {
      r.because(null, "the request line is malformed");
      return 400;
    }
    r.args = target.query();
    r.uri = target.path() == null ? (method.equals("OPTIONS") ? "*" : "/") : target.path();
    String scheme = target.scheme();
    boolean isOwn = scheme != null && scheme.equals(r.host().scheme());
    if (target.host() != null) {
      // Of another scheme's URL the host is not asked for, but its port stays (parsed_uri.port).
      r.hostPort = target.port();
    }
    if (isOwn && target.host() != null) {
      r.hostname = target.host();
    } else if (scheme != null && !scheme.matches("https?")) {
      return 400;
    } else if (scheme != null && r.server.isOn("proxyrequests", false)) {
      throw new Undecidable("ProxyRequests");
    }
    return isKnown(r, method) ? 0 : 501;
  }

  private static boolean isKnown(HttpdRequest r, String method) {
    return Methods.isKnown(method)
        || !r.server.get(KNOWS_REGISTERED_ONLY)
        || r.server.of("registerhttpmethod").stream()
            .anyMatch(node -> node.arguments().contains(method));
  }

  private static int host(HttpdRequest r, @Nullable HostChain chain, boolean isStrict) {
    Optional<String> header =
        HeaderTable.get(r.headers, "Host")
            .map(value -> value instanceof Value.Known known ? known.text() : "");
    if (header.isEmpty()) {
      r.because(null, "no Host header");
      return 400;
    }
    boolean isAbsolute = r.hostname != null;
    HostName name =
        r.hostname != null
            ? HostName.ofTarget(r.hostname, r.hostPort, isStrict)
            : HostName.ofHeader(header.get(), isStrict);
    if (name == null) {
      r.because(null, "the host is malformed");
      return 400;
    }
    boolean isNamed = isAbsolute || !header.get().isEmpty();
    r.hostname = isNamed ? name.name() : null;
    r.hostPort = name.port() == 0 ? r.hostPort : name.port();
    if (isAbsolute && isStrict) {
      HeaderTable.set(r.headers, "Host", new Value.Known(written(name)));
    }
    boolean isChecked = r.server.get(CHECKS_HOSTS);
    boolean isMeant = choose(r, chain);
    if (isAbsolute && r.server.isOn("proxyrequests", false)) {
      throw new Undecidable("ProxyRequests");
    }
    if (r.hostname == null || (isChecked && !isMeant)) {
      return 400;
    }
    int status = r.sent.tls() ? ServerNameIndication.check(r, chain) : 0;
    return status == 0 ? checked(r) : status;
  }

  private static String written(HostName name) {
    String host = name.name().contains(":") ? "[" + name.name() + "]" : name.name();
    return host + (name.port() == 0 ? "" : ":" + name.port());
  }

  /** Chooses the host; whether it is one that has the name. */
  private static boolean choose(HttpdRequest r, @Nullable HostChain chain) {
    if (r.hostname == null) {
      return false;
    } else if (chain == null || !chain.isByName()) {
      return r.host().isCalled(r.hostname);
    }
    Host named = chain.named(r.hostname);
    if (named == null) {
      r.because(chain.first().section(), "nothing is named `" + r.hostname + "`: the first one");
      return false;
    }
    r.host(named);
    HttpdNode node = named.nameNode();
    r.because(node == null ? named.section() : node, "for `" + r.hostname + "`");
    return true;
  }

  private static int checked(HttpdRequest r) {
    for (Field field : r.headers) {
      boolean isText = field.value() instanceof Value.Known;
      String text = field.value() instanceof Value.Known known ? known.text() : "";
      if (field.isHeader("Expect") && isText && !text.isEmpty()) {
        return text.equalsIgnoreCase("100-continue") ? 0 : 417;
      } else if (field.isHeader("Content-Length") && !text.matches("[0-9]+")) {
        return 400;
      } else if (field.isHeader("Transfer-Encoding") && !text.matches("(?i)(.*[ ,\t])?chunked")) {
        return 400;
      }
    }
    return 0;
  }
}
