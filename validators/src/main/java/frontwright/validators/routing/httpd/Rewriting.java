package frontwright.validators.routing.httpd;

import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.routing.Value;
import frontwright.validators.routing.httpd.RewriteRun.Action;
import org.jspecify.annotations.Nullable;

/** The rules of mod_rewrite outside of sections: {@code hook_uri2file}. */
final class Rewriting {

  /** What makes a server one that mod_rewrite looks at. */
  static final String[] NAMES = {
    "rewriteengine", "rewriteoptions", "rewritebase", "rewriterule", "rewritecond", "rewritemap"
  };

  /** Whether rules count. */
  static final Setting<Boolean> IS_ON = Setting.isOn("rewriteengine", false);

  private static final Rewriting NONE = new Rewriting(RewriteOptions.NONE);

  private final RewriteOptions options;

  private Rewriting(RewriteOptions options) {
    this.options = options;
  }

  /** What a server says. */
  static Rewriting of(Applicable server) {
    RewriteOptions merged = RewriteOptions.NONE;
    boolean isOwn = false;
    for (Scope scope : server.scopes()) {
      isOwn = scope.hasAny(NAMES);
      merged = isOwn ? merged.merged(RewriteOptions.of(scope)) : merged;
    }
    return isOwn ? new Rewriting(merged) : NONE;
  }

  /** Returns -1 when nothing is mapped, 0 when the path is, or a status to answer with. */
  int translate(HttpdRequest r) {
    if (this == NONE || !r.directory.get(IS_ON) || r.isRewritingOver) {
      return -1;
    }
    boolean takesAll = DirectoryRules.options(r).has("allowanyuri");
    if (!takesAll && (r.unparsedUri.equals("*") || !r.uri.startsWith("/"))) {
      return -1;
    }
    variables(r);
    String query = r.args;
    r.filename = r.filename == null ? r.uri : r.filename;
    RewriteRun run = new RewriteRun(r, null);
    Action action = run.run(options.rules());
    if (action == Action.NOTHING) {
      return -1;
    }
    return finished(r, run, action, query);
  }

  private static void variables(HttpdRequest r) {
    Value before = r.variable("REDIRECT_SCRIPT_URL");
    Value url = before == null ? new Value.Known(r.uri) : before;
    r.set("SCRIPT_URL", url);
    if (url instanceof Value.Known known && !r.serverName.isEmpty()) {
      r.set("SCRIPT_URI", new Value.Known(Urls.absolute(r, known.text())));
    }
  }

  private int finished(HttpdRequest r, RewriteRun run, Action action, @Nullable String query) {
    r.statusLeft = action == Action.STATUS ? r.statusLeft : run.status();
    boolean isAbsolute = RewriteUrl.scheme(r.filename()) > 0;
    boolean isEscaped = isAbsolute && action != Action.NO_ESCAPE;
    if (r.args != null && !isEscaped && !Escapes.isVisible(r.args)) {
      return 403;
    } else if (action == Action.STATUS) {
      return run.status();
    } else if (r.filename().startsWith("proxy:")) {
      return proxied(r, action, true);
    } else if (isAbsolute) {
      return redirected(r, run.status(), action, query);
    } else if (r.filename().startsWith("passthrough:")) {
      r.uri = r.filename().substring("passthrough:".length());
      return -1;
    }
    return local(r, run);
  }

  /** Hands on what a rule with {@code P} says. */
  static int proxied(HttpdRequest r, Action action, boolean addsPathInfo) {
    r.isNocanon = action == Action.NO_ESCAPE;
    r.filename = r.filename() + (addsPathInfo ? r.pathInfo : "");
    if (r.args != null && r.isNocanon) {
      r.filename = r.filename() + "?" + r.args;
    }
    r.isProxied = true;
    r.handler = "proxy-server";
    return 0;
  }

  /** Redirects to an absolute URL. */
  static int redirected(HttpdRequest r, int status, Action action, @Nullable String query) {
    boolean isRaw = action == Action.NO_ESCAPE;
    String url = isRaw ? r.filename() : RewriteUrl.escaped(r.filename());
    if (r.args != null) {
      url += "?" + (isRaw || r.args.equals(query) ? r.args : Escapes.path(r.args));
    }
    r.location = new Value.Known(url);
    r.statusLeft = 200;
    return status >= 300 && status < 400 ? status : 302;
  }

  /** A path of the file system where its first part is there, or one below DocumentRoot. */
  private int local(HttpdRequest r, RewriteRun run) {
    if (r.filename().startsWith("/~")) {
      throw new Undecidable("the home of " + r.filename());
    } else if (!r.filename().startsWith("/")) {
      return 400;
    }
    boolean isReduced = run.isReduced() && !options.has("legacyprefixdocroot");
    if (!isReduced && isFilePath(r, run.last())) {
      return 0;
    }
    return Translation.documentRoot(r, r.filename());
  }

  /** {@code prefix_stat}; a directory that a rule names is taken to be there if nobody knows. */
  private boolean isFilePath(HttpdRequest r, @Nullable RewriteRule last) {
    String path = r.filename();
    String rest = path.replaceFirst("^/+", "");
    int slash = rest.indexOf('/');
    String first = Paths.merged("/", slash < 0 ? rest : rest.substring(0, slash));
    Kind kind = first == null ? Kind.ABSENT : r.site.files().kind(first);
    if (first == null || kind == Kind.ABSENT) {
      return false;
    }
    boolean isTrusted =
        last == null || options.has("unsafeprefixstat") || last.flags().has("unsafeprefixstat");
    boolean isMeant =
        isTrusted
            || (last != null && last.output().startsWith(first))
            || path.startsWith(r.documentRoot);
    if (isMeant && kind == Kind.UNKNOWN) {
      throw new Undecidable("whether there is " + first);
    }
    return isMeant;
  }
}
