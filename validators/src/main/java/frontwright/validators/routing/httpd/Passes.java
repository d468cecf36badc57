package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Matching;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code ProxyPass} and {@code ProxyPassMatch} (mod_proxy.c, proxy_trans). */
final class Passes {

  private static final String[] NAMES = {"proxypass", "proxypassmatch"};

  /** What the sections say. */
  private static final Setting<Optional<Entry>> OWN =
      new Setting<>(
          directory ->
              directory
                  .inSections()
                  .last(NAMES)
                  .map(node -> Entry.of(node, path(node), new Prepared())),
          NAMES);

  private final List<Entry> entries;

  /** A directive with its words. */
  private record Entry(
      HttpdNode node,
      String from,
      @Nullable HttpdPattern pattern,
      String to,
      boolean isNocanon,
      boolean isNoquery,
      boolean isInterpolated,
      boolean isEncoded,
      boolean isServlet) {

    static Entry of(HttpdNode node, @Nullable String path, Prepared prepared) {
      List<String> words = node.arguments();
      boolean hasTilde = path == null && words.size() > 0 && words.get(0).equals("~");
      List<String> rest = words.subList(hasTilde ? 1 : 0, words.size());
      String from = Prepared.text(path == null ? rest.get(0) : path);
      List<String> target = rest.subList(path == null ? 1 : 0, rest.size());
      boolean isMatch =
          node.is("ProxyPassMatch") || hasTilde || (path != null && Paths.isPattern(path));
      List<String> parameters =
          target.stream().skip(1).map(Ascii::lower).filter(word -> !word.isEmpty()).toList();
      return new Entry(
          node,
          from,
          isMatch ? prepared.pattern(from) : null,
          Prepared.text(withoutSocket(target.get(0))),
          parameters.contains("nocanon"),
          parameters.contains("noquery"),
          parameters.contains("interpolate"),
          parameters.contains("mapping=encoded"),
          parameters.contains("mapping=servlet"));
    }

    boolean isExclusion() {
      return to.equals("!");
    }
  }

  /** {@code ap_proxy_de_socketfy}: of {@code unix:/path|http://name/} what follows the bar. */
  static String withoutSocket(String url) {
    int bar = url.indexOf('|');
    boolean isSocket = url.regionMatches(true, 0, "unix:", 0, 5) && bar > 0;
    if (!isSocket) {
      return url;
    }
    String rest = url.substring(bar + 1);
    return rest.endsWith("://") ? rest + "localhost" : rest;
  }

  Passes(Applicable server, Prepared prepared) {
    this.entries =
        server.scopes().stream()
            .flatMap(scope -> scope.of(NAMES).stream())
            .filter(node -> node.arguments().size() > 1)
            .map(node -> Entry.of(node, null, prepared))
            .toList();
  }

  /**
   * Maps the path to what is asked for.
   *
   * @return whether it is mapped
   */
  boolean translate(HttpdRequest r) {
    if (r.unparsedUri.equals("*") || !r.uri.startsWith("/") || r.variable("no-proxy") != null) {
      return false;
    }
    Optional<Entry> own = r.directory.get(OWN);
    if (own.isPresent()) {
      Boolean decided = tried(r, own.get());
      if (decided != null) {
        return decided;
      }
    }
    for (Entry entry : entries) {
      Boolean decided = tried(r, entry);
      if (decided != null) {
        return decided;
      }
    }
    return false;
  }

  /** What the section is for, as it is written. */
  private static String path(HttpdNode node) {
    HttpdNode section = node.parent();
    while (section != null && section.name().matches("(?i)limit(except)?")) {
      section = section.parent();
    }
    if (section == null) {
      return "/";
    }
    return section.argument(section.argument(0).equals("~") ? 1 : 0);
  }

  /** Whether it maps the path; null where it does not concern it. */
  private static @Nullable Boolean tried(HttpdRequest r, Entry entry) {
    String found = entry.pattern == null ? prefixed(r, entry) : matched(r, entry);
    if (found == null) {
      return null;
    }
    Scope.certain(entry.node);
    if (entry.isExclusion()) {
      r.because(entry.node, "`!`: this path is not handed on");
      return false;
    }
    r.because(entry.node, "hands this path on");
    r.filename = "proxy:" + found;
    r.handler = "proxy-server";
    r.isProxied = true;
    r.isNoquery = entry.isNoquery;
    r.mappedBy = entry.node;
    return true;
  }

  private static @Nullable String prefixed(HttpdRequest r, Entry entry) {
    int covered = Paths.covered(r.uri, entry.from);
    if (covered == 0) {
      return null;
    }
    refuse(r, entry);
    boolean isRaw =
        entry.isNocanon
            && covered == Paths.covered(r.unparsedUri, entry.from)
            && !entry.isExclusion();
    r.isNocanon = isRaw;
    return entry.to + (isRaw ? r.unparsedUri : r.uri).substring(covered);
  }

  private static @Nullable String matched(HttpdRequest r, Entry entry) {
    HttpdPattern pattern = entry.pattern;
    Matching.Found found = pattern == null ? null : Regexes.find(pattern, r.uri);
    if (pattern == null || found == null) {
      return null;
    }
    refuse(r, entry);
    if (entry.isExclusion()) {
      return "";
    }
    Matching.Found raw = entry.isNocanon ? Regexes.find(pattern, r.unparsedUri) : null;
    String subject = raw == null ? r.uri : r.unparsedUri;
    r.isNocanon = raw != null;
    String url = Regexes.substituted(entry.to, (raw == null ? found : raw).groups());
    return url.equals(entry.to) ? entry.to + subject : url;
  }

  private static void refuse(HttpdRequest r, Entry entry) {
    if (entry.isInterpolated && r.directory.isOn("proxypassinterpolateenv", false)) {
      throw new Undecidable("ProxyPassInterpolateEnv");
    }
    if (entry.isEncoded || entry.isServlet) {
      throw new Undecidable("mapping= of ProxyPass");
    }
  }
}
