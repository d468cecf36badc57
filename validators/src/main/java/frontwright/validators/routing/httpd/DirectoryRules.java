package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.RewriteRun.Action;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of mod_rewrite in sections and access files: {@code hook_fixup}. */
final class DirectoryRules {

  /** The last section with something about rewriting: its directory counts. */
  private static final Setting<Optional<Scope>> LAST =
      new Setting<>(
          directory ->
              directory.sections().stream()
                  .filter(DirectoryRules::isConcerned)
                  .reduce((first, last) -> last),
          Rewriting.NAMES);

  private DirectoryRules() {}

  /** The options and rules of what is applicable. */
  static RewriteOptions options(HttpdRequest r) {
    List<Scope> scopes = r.directory.scopes();
    List<Integer> walks = r.directory.walks();
    int first = walks.isEmpty() ? scopes.size() : walks.get(0);
    RewriteOptions merged = RewriteOptions.NONE;
    for (Scope scope : scopes.subList(0, first)) {
      RewriteOptions own = RewriteOptions.of(scope).withoutRules();
      merged = isConcerned(scope) ? merged.merged(own) : merged;
    }
    for (int i = 0; i < walks.size(); i++) {
      int end = i + 1 < walks.size() ? walks.get(i + 1) : scopes.size();
      RewriteOptions found = walked(scopes.subList(walks.get(i), end));
      merged = found == null ? merged : merged.merged(found);
    }
    return merged;
  }

  private static boolean isConcerned(Scope scope) {
    return scope.hasAny(Rewriting.NAMES);
  }

  /** What the sections of one walk say together; null where none is about rewriting. */
  private static @Nullable RewriteOptions walked(List<Scope> scopes) {
    RewriteOptions merged = null;
    for (Scope scope : scopes) {
      if (isConcerned(scope)) {
        RewriteOptions own = RewriteOptions.of(scope);
        merged = merged == null ? own : merged.merged(own);
      }
    }
    return merged;
  }

  /** Returns 0 to go on, or a status to answer with. */
  static int fixup(HttpdRequest r) {
    Scope own = r.directory.get(LAST).orElse(null);
    if (own == null || !r.directory.get(Rewriting.IS_ON)) {
      return 0;
    }
    RewriteOptions options = options(r);
    String directory = own.path().endsWith("/") ? own.path() : own.path() + "/";
    boolean isProxied = r.isProxied && r.filename().startsWith("proxy:");
    boolean isItself = directory.equals(r.filename() + "/");
    if ((!isProxied && !options.has("allownoslash") && isItself) || r.isRewritingOver) {
      return 0;
    }
    Options allowed = Options.of(r.directory);
    if (!allowed.has("followsymlinks") && !allowed.has("symlinksifownermatch")) {
      r.because(r.directory.last("options").orElse(null), "rules need FollowSymLinks");
      return 403;
    }
    return applied(r, options, directory);
  }

  private static int applied(HttpdRequest r, RewriteOptions options, String directory) {
    String before = r.filename;
    String query = r.args;
    r.filename = before == null ? r.uri : before;
    RewriteRun run = new RewriteRun(r, directory);
    Action action = run.run(options.rules());
    if (action == Action.NOTHING) {
      r.filename = before;
      return 0;
    }
    r.statusLeft = action == Action.STATUS ? r.statusLeft : run.status();
    boolean isAbsolute = RewriteUrl.scheme(r.filename()) > 0;
    boolean isEscaped = isAbsolute && action != Action.NO_ESCAPE;
    if (r.args != null && !isEscaped && !Escapes.isVisible(r.args)) {
      return 403;
    } else if (action == Action.STATUS) {
      return run.status();
    } else if (r.filename().startsWith("proxy:")) {
      return Rewriting.proxied(r, action, false);
    } else if (isAbsolute) {
      based(r, directory);
      return Rewriting.redirected(r, run.status(), action, query);
    }
    return local(r, before, options, directory);
  }

  private static @Nullable String base(HttpdRequest r) {
    Scope own = r.directory.get(LAST).orElse(null);
    boolean isMerged = options(r).has("mergebase");
    HttpdNode node =
        isMerged
            ? r.directory.last("rewritebase").orElse(null)
            : own == null ? null : new Applicable(List.of(own)).last("rewritebase").orElse(null);
    return node == null ? null : node.argument(0);
  }

  /** In a redirection the directory's name gives way to {@code RewriteBase}. */
  private static void based(HttpdRequest r, String directory) {
    String base = base(r);
    String url = r.filename();
    int slash = url.indexOf('/', RewriteUrl.scheme(url));
    if (base == null || slash < 0 || slash + 1 == url.length()) {
      return;
    }
    String from = directory.startsWith("/") ? directory.substring(1) : directory;
    String path = url.substring(slash + 1);
    r.filename = url.substring(0, slash + 1) + RewriteUrl.moved(path, from, base.substring(1));
  }

  private static int local(
      HttpdRequest r, @Nullable String before, RewriteOptions options, String directory) {
    String path = r.filename();
    path = path.startsWith("passthrough:") ? path.substring("passthrough:".length()) : path;
    if (!path.startsWith("/")) {
      return 400;
    } else if (path.equals(before)) {
      r.filename = before;
      return 0;
    }
    String base = base(r);
    String root =
        r.documentRoot.endsWith("/")
            ? r.documentRoot.substring(0, r.documentRoot.length() - 1)
            : r.documentRoot;
    String moved = path;
    if (base != null) {
      moved = RewriteUrl.moved(path, directory, base);
    } else if (path.startsWith(root + "/")) {
      moved = path.substring(root.length());
    }
    String context = r.contextDocumentRoot == null ? r.documentRoot : r.contextDocumentRoot;
    if (moved.equals(path) && !options.has("ignorecontextinfo")) {
      moved = RewriteUrl.moved(path, context, r.contextPrefix);
    }
    r.filename = "redirect:" + moved;
    r.handler = Handlers.REDIRECT;
    return 0;
  }
}
