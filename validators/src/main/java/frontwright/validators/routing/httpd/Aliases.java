package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.regex.Matching;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Alias}, {@code Redirect} and their relatives (mod_alias.c). */
final class Aliases {

  private static final String[] ALIASES = {
    "alias", "aliasmatch", "scriptalias", "scriptaliasmatch"
  };
  private static final String[] REDIRECTS = {
    "redirect", "redirectmatch", "redirecttemp", "redirectpermanent"
  };
  private static final Map<String, Integer> STATUSES =
      Map.of("permanent", 301, "temp", 302, "seeother", 303, "gone", 410);

  /** The redirection of all paths in the sections that has no path of its own. */
  private static final Setting<Optional<HttpdNode>> OWN_REDIRECT =
      new Setting<>(
          directory ->
              directory.inSections().of("redirect", "redirectmatch").stream()
                  .filter(Aliases::isOwn)
                  .reduce((first, last) -> last),
          "redirect",
          "redirectmatch");

  private static final Setting<Optional<HttpdNode>> OWN_ALIAS =
      new Setting<>(
          directory ->
              directory
                  .inSections()
                  .last("alias", "scriptalias")
                  .filter(node -> node.arguments().size() == 1),
          "alias",
          "scriptalias");

  /** The redirections in the sections, the last section's first. */
  private static final Setting<List<Entry>> IN_SECTIONS =
      new Setting<>(
          directory ->
              entries(directory.inSections(), REDIRECTS).stream()
                  .filter(node -> !isOwn(node))
                  .map(node -> Entry.redirect(node, new Prepared()))
                  .toList(),
          REDIRECTS);

  private static final Setting<Boolean> IS_RELATIVE = Setting.isOn("redirectrelative", false);

  private final List<Entry> redirects;
  private final List<Entry> aliases;

  /** A directive with what it maps from; what it maps to is null for a status alone. */
  private record Entry(
      HttpdNode node,
      String from,
      @Nullable HttpdPattern pattern,
      @Nullable String to,
      int status,
      @Nullable String handler) {

    static Entry alias(HttpdNode node, Prepared prepared) {
      String name = Ascii.lower(node.name());
      HttpdPattern pattern = name.endsWith("match") ? prepared.pattern(node.argument(0)) : null;
      String handler = name.startsWith("script") ? "cgi-script" : null;
      String from = Prepared.text(node.argument(0));
      return new Entry(node, from, pattern, node.argument(1), 0, handler);
    }

    static Entry redirect(HttpdNode node, Prepared prepared) {
      String name = Ascii.lower(node.name());
      int said = statusOf(node.argument(0));
      boolean hasStatus = said > 0 && name.matches("redirect(match)?");
      int first = hasStatus ? 1 : 0;
      int status = hasStatus ? said : name.equals("redirectpermanent") ? 301 : 302;
      boolean hasTarget = node.arguments().size() > first + 1;
      String from = Prepared.text(node.argument(first));
      HttpdPattern pattern = name.endsWith("match") ? prepared.pattern(from) : null;
      String to = hasTarget ? node.argument(first + 1) : null;
      return new Entry(node, from, pattern, to, status, null);
    }
  }

  /** The status that a word says, or 0. */
  static int statusOf(String word) {
    boolean isNumber = !word.isEmpty() && Character.isDigit(word.charAt(0));
    return isNumber ? Ascii.number(word) : STATUSES.getOrDefault(Ascii.lower(word), 0);
  }

  Aliases(Applicable server, Prepared prepared) {
    this.redirects =
        entries(server, REDIRECTS).stream().map(node -> Entry.redirect(node, prepared)).toList();
    this.aliases =
        entries(server, ALIASES).stream().map(node -> Entry.alias(node, prepared)).toList();
  }

  /** Those of what is merged last come first. */
  private static List<HttpdNode> entries(Applicable applicable, String... names) {
    return applicable.reversed().stream().flatMap(scope -> scope.of(names).stream()).toList();
  }

  /**
   * {@code translate_alias_redir}.
   *
   * @return 0 when a file is found, a status to answer with, or -1 when nothing is mapped
   */
  int translate(HttpdRequest r) {
    if (!r.uri.startsWith("/") && !r.uri.isEmpty()) {
      return -1;
    }
    int status = ownRedirect(r);
    if (status < 0) {
      status = redirect(r, redirects);
    }
    return status >= 0 ? status : alias(r);
  }

  /** {@code fixup_redir}: the directory's redirects. */
  static int fixup(HttpdRequest r) {
    int status = ownRedirect(r);
    if (status >= 0) {
      return status;
    }
    return redirect(r, r.directory.get(IN_SECTIONS));
  }

  /** Whether a directive in a section has no path of its own: the section's counts. */
  private static boolean isOwn(HttpdNode node) {
    int size = node.arguments().size();
    int said = statusOf(node.argument(0));
    boolean isRedirect = said >= 300 && said < 400;
    return isRedirect ? size == 2 : size == 1;
  }

  private static int ownRedirect(HttpdRequest r) {
    HttpdNode node = r.directory.get(OWN_REDIRECT).orElse(null);
    if (node == null) {
      return -1;
    }
    int said = statusOf(node.argument(0));
    int status = said > 0 ? said : 302;
    r.because(node, "the redirection of this section");
    String target = node.argument(node.arguments().size() - 1);
    if (status < 300 || status > 399) {
      return status;
    }
    return located(r, escaped(r.text(target)), status);
  }

  private static int redirect(HttpdRequest r, List<Entry> entries) {
    for (Entry entry : entries) {
      String target = target(r, entry, true);
      if (target != null) {
        Scope.certain(entry.node);
        r.because(entry.node, "redirects this path");
        boolean isRedirect = entry.status >= 300 && entry.status < 400;
        return isRedirect ? located(r, target, entry.status) : entry.status;
      }
    }
    return -1;
  }

  private int alias(HttpdRequest r) {
    HttpdNode own = r.directory.get(OWN_ALIAS).orElse(null);
    if (own != null) {
      if (r.directory.isOn("aliaspreservepath", false)) {
        throw new Undecidable("AliasPreservePath");
      }
      return mapped(r, own, r.text(own.argument(0)), handler(own));
    }
    for (Entry entry : aliases) {
      String target = target(r, entry, false);
      if (target != null) {
        Scope.certain(entry.node);
        if (entry.pattern == null) {
          r.contextPrefix = entry.from;
          r.contextDocumentRoot = entry.to;
        }
        return mapped(r, entry.node, target, entry.handler);
      }
    }
    return -1;
  }

  private static @Nullable String handler(HttpdNode node) {
    return node.is("ScriptAlias") ? "cgi-script" : null;
  }

  private static int mapped(
      HttpdRequest r, HttpdNode node, String target, @Nullable String handler) {
    r.because(node, "maps this path to `" + target + "`");
    r.mappedBy = node;
    r.filename = r.absolute(target);
    if (handler != null) {
      r.handler = handler;
      r.isAliased = true;
    }
    return 0;
  }

  private static @Nullable String target(HttpdRequest r, Entry entry, boolean isRedirect) {
    String to = entry.to;
    if (entry.pattern != null) {
      Matching.Found found = Regexes.find(entry.pattern, r.uri);
      if (found == null) {
        return null;
      }
      String text = to == null ? "" : Regexes.substituted(to, found.groups());
      return isRedirect && to != null ? escaped(text) : text;
    }
    int covered = Paths.covered(r.uri, entry.from);
    if (covered == 0) {
      return null;
    }
    String rest = r.uri.substring(covered);
    return (to == null ? "" : to) + (isRedirect ? Escapes.path(rest) : rest);
  }

  /** Escapes all but query and fragment. */
  private static String escaped(String url) {
    int end = 0;
    while (end < url.length() && "?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return Escapes.path(url.substring(0, end)) + url.substring(end);
  }

  private static int located(HttpdRequest r, String target, int status) {
    String url = target;
    boolean isRelative = r.directory.get(IS_RELATIVE);
    if (!isRelative || !url.startsWith("/")) {
      url = url.startsWith("/") ? Urls.absolute(r, url) : url;
      if (!Urls.isUrl(url)) {
        return 500;
      }
    }
    if (r.args != null && url.indexOf('?') < 0) {
      url += "?" + r.args;
    }
    r.location = new Value.Known(url);
    return status;
  }
}
