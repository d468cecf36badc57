package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Matching;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code WSGIScriptAlias} and {@code WSGIScriptAliasMatch} (mod_wsgi.c, wsgi_hook_intercept). */
final class WsgiAliases {

  private static final WsgiAliases NONE = new WsgiAliases(List.of());

  private final List<Entry> entries;

  private record Entry(HttpdNode node, String from, @Nullable HttpdPattern pattern, String to) {

    static Entry of(HttpdNode node) {
      boolean isMatch = node.is("WSGIScriptAliasMatch");
      String from = node.argument(0);
      return new Entry(node, from, isMatch ? Regexes.of(from, false) : null, node.argument(1));
    }
  }

  private WsgiAliases(List<Entry> entries) {
    this.entries = entries;
  }

  /** What a server says. */
  static WsgiAliases of(Applicable server) {
    List<Entry> entries =
        server.reversed().stream()
            .flatMap(scope -> scope.of("wsgiscriptalias", "wsgiscriptaliasmatch").stream())
            .map(Entry::of)
            .toList();
    return entries.isEmpty() ? NONE : new WsgiAliases(entries);
  }

  /** Maps the path, or returns false. */
  boolean translate(HttpdRequest r) {
    if (!r.uri.startsWith("/") && !r.uri.isEmpty()) {
      return false;
    }
    for (Entry entry : entries) {
      String location = entry.from;
      String application = entry.to;
      int covered;
      if (entry.pattern != null) {
        Matching.Found found = Regexes.find(entry.pattern, r.uri);
        covered = found == null ? 0 : found.end();
        location = r.uri.substring(0, covered);
        application = found == null ? "" : Regexes.substituted(entry.to, found.groups());
      } else {
        covered = Paths.covered(r.uri, location);
      }
      if (covered > 0) {
        Scope.certain(entry.node);
        r.filename = application + (location.equals("/") ? r.uri : r.uri.substring(covered));
        r.handler = "wsgi-script";
        r.script = application.replaceFirst("/+$", "");
        r.isAliased = true;
        r.mappedBy = entry.node;
        r.because(entry.node, "the WSGI application of this path");
        return true;
      }
    }
    return false;
  }
}
