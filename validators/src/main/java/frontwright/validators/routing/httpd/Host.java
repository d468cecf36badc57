package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A virtual host, or the main server: {@code server_rec}. */
final class Host {

  private static final Setting<Boolean> SPEAKS_TLS = Setting.isOn("sslengine", false);

  private final @Nullable HttpdNode section;
  private final Applicable server;
  private final Prepared prepared;
  private final @Nullable HttpdNode nameNode;
  private final String writtenName;
  private final String name;
  private final String scheme;
  private final int port;
  private final List<String> aliases = new ArrayList<>();

  /** What it says about mapping, put together when it is asked for first. */
  private volatile @Nullable Mapping mapping;

  /**
   * A host.
   *
   * @param section null for the main server
   * @param server what its configuration is made of
   * @param own what stands in it
   * @param inheritedPort that of its first address, or the main server's
   * @param prepared what was prepared for other hosts
   */
  Host(
      @Nullable HttpdNode section,
      Applicable server,
      Scope own,
      int inheritedPort,
      Prepared prepared) {
    this.section = section;
    this.server = server;
    this.prepared = prepared;
    List<HttpdNode> names = own.of("servername");
    this.nameNode = names.isEmpty() ? null : names.get(names.size() - 1);
    String written = nameNode == null ? "" : nameNode.argument(0);
    int slashes = written.indexOf("://");
    this.scheme = slashes < 0 ? "" : Ascii.lower(written.substring(0, slashes));
    String named = slashes < 0 ? written : written.substring(slashes + 3);
    String number = named.replaceFirst("^.*:(?=[0-9]+$)", "");
    boolean hasPort = number.length() < named.length();
    this.writtenName = hasPort ? named.substring(0, named.length() - number.length() - 1) : named;
    this.name = Ascii.lower(writtenName);
    this.port = hasPort ? Ascii.number(number) : nameNode == null ? inheritedPort : 0;
    for (HttpdNode alias : own.of("serveralias")) {
      alias.arguments().forEach(each -> aliases.add(Ascii.lower(each)));
    }
  }

  /** Null for the main server. */
  @Nullable HttpdNode section() {
    return section;
  }

  Applicable server() {
    return server;
  }

  /** {@code ServerName} where this host has one of its own. */
  @Nullable HttpdNode nameNode() {
    return nameNode;
  }

  /** In small letters, without scheme and port; empty where there is none. */
  String name() {
    return name;
  }

  /** {@link #name()} with its capitals. */
  String writtenName() {
    return writtenName;
  }

  /** All {@code ServerAlias}es, in small letters, patterns among them. */
  List<String> aliases() {
    return aliases;
  }

  /** {@code server_rec.port}: 0 where none is said, or ServerName says none. */
  int port() {
    return port;
  }

  /** Whether it speaks TLS. */
  boolean speaksTls() {
    return server.get(SPEAKS_TLS);
  }

  /** {@code ap_http_scheme}. */
  String scheme() {
    return speaksTls() || scheme.equals("https") ? "https" : "http";
  }

  /** The port that needs not be said. */
  int defaultPort() {
    return scheme().equals("https") ? 443 : 80;
  }

  /** Whether a name in small letters is its name or one of its aliases. */
  boolean isCalled(String host) {
    return host.equals(name)
        || aliases.stream().anyMatch(alias -> alias.equals(host) || matches(alias, host));
  }

  /**
   * {@code ap_matches_request_vhost}: whether a host in small letters and a port mean this server.
   */
  boolean isAsked(String host, int asked) {
    boolean isAddress =
        section != null
            && section.arguments().stream()
                .map(Ascii::lower)
                .anyMatch(
                    word ->
                        word.equals(host)
                            || word.equals(host + ":*")
                            || word.equals(host + ":" + asked));
    return isAddress || (asked == port && isCalled(host));
  }

  /** {@code ap_strcasecmp_match}: a star is any text, a question mark any character. */
  static boolean matches(String pattern, String text) {
    int star = -1;
    int mark = 0;
    int p = 0;
    int t = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** What maps paths here. */
  Mapping mapping() {
    Mapping known = mapping;
    if (known == null) {
      known = new Mapping(server, prepared);
      mapping = known;
    }
    return known;
  }
}
