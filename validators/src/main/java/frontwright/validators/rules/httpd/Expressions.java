package frontwright.validators.rules.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.syntax.httpd.Quote;
import frontwright.validators.syntax.httpd.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where regular expressions stand in httpd's configuration. */
public final class Expressions {

  /** The word that is one, from 0. */
  private static final Map<String, Integer> WORD =
      Map.ofEntries(
          Map.entry("<directorymatch", 0),
          Map.entry("<locationmatch", 0),
          Map.entry("<filesmatch", 0),
          Map.entry("<proxymatch", 0),
          Map.entry("aliasmatch", 0),
          Map.entry("scriptaliasmatch", 0),
          Map.entry("wsgiscriptaliasmatch", 0),
          Map.entry("proxypassmatch", 0),
          Map.entry("rewriterule", 0),
          Map.entry("rewritecond", 1),
          Map.entry("setenvif", 1),
          Map.entry("setenvifnocase", 1),
          Map.entry("browsermatch", 0),
          Map.entry("browsermatchnocase", 0));

  private static final Set<String> WITH_TILDE =
      Set.of("<directory", "<location", "<files", "<proxy");

  /** The names of directives and sections that may have one. */
  public static final List<String> DIRECTIVES =
      List.of(
          "DirectoryMatch",
          "LocationMatch",
          "FilesMatch",
          "ProxyMatch",
          "Directory",
          "Location",
          "Files",
          "Proxy",
          "AliasMatch",
          "ScriptAliasMatch",
          "WSGIScriptAliasMatch",
          "ProxyPassMatch",
          "RedirectMatch",
          "RewriteRule",
          "RewriteCond",
          "SetEnvIf",
          "SetEnvIfNoCase",
          "BrowserMatch",
          "BrowserMatchNoCase");

  private Expressions() {}

  /**
   * A regular expression.
   *
   * @param word where it is
   * @param text as PCRE sees it
   * @param isCaseless whether case does not matter
   */
  public record Found(Word word, String text, boolean isCaseless) {}

  /** The regular expression of a directive or section; empty where it has none, or unknown ones. */
  public static Optional<Found> of(HttpdNode node) {
    List<Word> words = node.words();
    int index = index(node);
    if (node.hasUnknown() || index < 0 || index >= words.size() || isTest(node)) {
      return Optional.empty();
    }
    Word word = words.get(index);
    String text =
        node.name().toLowerCase(Locale.ROOT).startsWith("rewrite") ? raw(node, word) : word.value();
    return text.contains("${")
        ? Optional.empty()
        : Optional.of(new Found(word, text, isCaseless(node)));
  }

  private static int index(HttpdNode node) {
    String key = node.key().toLowerCase(Locale.ROOT);
    if (WITH_TILDE.contains(key)) {
      return node.argument(0).equals("~") ? 1 : -1;
    }
    if (key.equals("redirectmatch")) {
      return node.argument(0).matches("\\d+|temp|permanent|seeother|gone") ? 1 : 0;
    }
    if (key.equals("proxypassmatch") && node.parent() != null && !node.parent().is("VirtualHost")) {
      return -1;
    }
    return WORD.getOrDefault(key, -1);
  }

  /** mod_rewrite takes backslashes as they are, and {@code !} for the contrary. */
  private static String raw(HttpdNode node, Word word) {
    String written = node.file().source().text().substring(word.span().start(), word.span().end());
    int quote = word.quote() == Quote.NONE ? 0 : 1;
    boolean isClosed = quote == 1 && written.endsWith(written.substring(0, 1));
    String text = written.substring(quote, written.length() - (isClosed ? 1 : 0));
    return text.startsWith("!") ? text.substring(1) : text;
  }

  /** A condition that compares, or asks for files, has no expression. */
  private static boolean isTest(HttpdNode node) {
    return node.is("RewriteCond")
        && (node.argument(0).equalsIgnoreCase("expr") || node.argument(1).matches("!?([<>=-].*)?"));
  }

  private static boolean isCaseless(HttpdNode node) {
    return node.name().toLowerCase(Locale.ROOT).endsWith("nocase")
        || node.argument(2).matches("(?i)\\[(.*,)?(NC|nocase)(,.*)?]");
  }
}
