package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.expression.HttpdExpression;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import frontwright.validators.routing.httpd.expression.Subnet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What httpd has against the words of a directive in an access file, beyond their number: what
 * routing reads, as its modules' functions look at it.
 */
final class AccessFileValues {

  private static final Map<String, String> PROVIDERS =
      Map.of(
          "ip", "authz_host_module",
          "host", "authz_host_module",
          "local", "authz_host_module",
          "forward-dns", "authz_host_module",
          "user", "authz_user_module",
          "valid-user", "authz_user_module",
          "group", "authz_groupfile_module",
          "file-owner", "authz_owner_module",
          "file-group", "authz_groupfile_module");

  private static final Set<String> REWRITE_OPTIONS =
      Set.of(
          "inherit",
          "inheritbefore",
          "inheritdown",
          "inheritdownbefore",
          "ignoreinherit",
          "allownoslash",
          "allowanyuri",
          "mergebase",
          "ignorecontextinfo",
          "legacyprefixdocroot",
          "unsafeprefixstat");

  /** {@code status_lines} of modules/http/http_protocol.c. */
  private static final Set<String> STATUSES =
      Set.of(
          ("100 101 102 200 201 202 203 204 205 206 207 208 226 300 301 302 303 304 305 307 308 400"
                  + " 401 402 403 404 405 406 407 408 409 410 411 412 413 414 415 416 417 421 422"
                  + " 423 424 426 428 429 431 451 500 501 502 503 504 505 506 507 508 510 511")
              .split(" "));

  private static final Set<String> ORDERS = Set.of("allow,deny", "deny,allow", "mutual-failure");

  private final HttpdNode node;
  private final Overrides overrides;
  private final Modules modules;

  private AccessFileValues(HttpdNode node, Overrides overrides, Modules modules) {
    this.node = node;
    this.overrides = overrides;
    this.modules = modules;
  }

  /** What is wrong, to stand behind the directive's name; empty where nothing is known to be. */
  static Optional<String> fault(HttpdNode node, Overrides overrides, Modules modules) {
    boolean isWrong = new AccessFileValues(node, overrides, modules).isWrong();
    return isWrong ? Optional.of("is refused with these words") : Optional.empty();
  }

  private boolean isWrong() {
    return switch (node.key().toLowerCase(Locale.ROOT)) {
      case "options" -> !areOptions();
      case "require" -> !isRequirement();
      case "<requirenone" -> !isConjunction();
      case "order" -> !ORDERS.contains(Ascii.lower(node.argument(0)));
      case "allow", "deny" -> !node.argument(0).equalsIgnoreCase("from");
      case "errordocument" -> !isStatus(node.argument(0));
      case "redirect", "redirectmatch" -> !isRedirect();
      case "redirecttemp", "redirectpermanent" -> !isTarget(node.argument(1), false);
      case "rewriterule" -> !isRule();
      case "rewritecond" -> RewriteCondition.of(node).isEmpty() || !areConditionFlags();
      case "rewriteoptions" -> !areRewriteOptions();
      case "rewritebase" -> !node.argument(0).startsWith("/");
      case "setenvif", "setenvifnocase", "browsermatch", "browsermatchnocase", "setenvifexpr" ->
          EnvironmentRule.of(node).isEmpty();
      case "<filesmatch" -> !isPattern(node.argument(0));
      case "<files" -> node.argument(0).equals("~") && !isPattern(node.argument(1));
      case "<if", "<elseif" -> !isExpression(node.argument(0));
      case "<limit" -> !areLimitable(node.arguments());
      case "<limitexcept" -> !Methods.areKnown(node.arguments());
      default -> false;
    };
  }

  /** {@code ap_limit_section}. */
  private static boolean areLimitable(List<String> methods) {
    return Methods.areKnown(methods) && !methods.contains("TRACE") && !methods.isEmpty();
  }

  /** {@code set_options}. */
  private boolean areOptions() {
    List<String> words = node.arguments().stream().map(Ascii::lower).toList();
    boolean isSigned = words.stream().anyMatch(AccessFileValues::isSigned);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String name = isSigned(word) ? word.substring(1) : word;
      boolean isWhole = name.equals("all") || name.equals("none");
      boolean isOutOfPlace = isWhole ? i > 0 || isSigned(word) : isSigned && !isSigned(word);
      Set<String> meant = Options.meant(name);
      if (isOutOfPlace
          || !Overrides.NONE.options().containsAll(meant)
          || !overrides.options().containsAll(meant)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSigned(String word) {
    return word.startsWith("+") || word.startsWith("-");
  }

  /** {@code add_authz_provider}. */
  private boolean isRequirement() {
    boolean isNegated = node.argument(0).equalsIgnoreCase("not");
    String provider = Ascii.lower(node.argument(isNegated ? 1 : 0));
    List<String> words = node.arguments().stream().skip(isNegated ? 2 : 1).toList();
    String module = PROVIDERS.getOrDefault(provider, "authz_core_module");
    boolean isKnown = modules.has(module);
    boolean areWords =
        switch (provider) {
          case "all" ->
              words.size() == 1 && Set.of("granted", "denied").contains(Ascii.lower(words.get(0)));
          case "ip" -> !words.isEmpty() && words.stream().allMatch(w -> Subnet.of(w).isPresent());
          case "method" -> Methods.areKnown(words);
          case "local" -> words.isEmpty();
          default -> true;
        };
    return isKnown && areWords && (!isNegated || isConjunction());
  }

  /** Whether what only denies stands where something else may grant. */
  private boolean isConjunction() {
    HttpdNode around = node.parent();
    return around != null && around.is("RequireAll");
  }

  /** Whether httpd has a line for a status. */
  static boolean isStatus(String word) {
    return STATUSES.contains(Integer.toString(Ascii.number(word)));
  }

  /** {@code add_redirect_internal} of mod_alias. */
  private boolean isRedirect() {
    List<String> words = node.arguments();
    int status = Aliases.statusOf(words.get(0));
    boolean isRedirecting = status == 0 || (status >= 300 && status < 400);
    int first = status == 0 ? 0 : 1;
    int rest = words.size() - first;
    boolean isMatch = node.is("RedirectMatch");
    if (rest == 0 || (rest == 1 && isRedirecting)) {
      return isRedirecting == (rest == 1);
    } else if (isMatch && !isPattern(words.get(first))) {
      return false;
    }
    return isRedirecting ? rest == 2 && isTarget(words.get(first + 1), isMatch) : rest == 1;
  }

  private static boolean isTarget(String url, boolean isMatch) {
    return isMatch || url.startsWith("/") || Urls.isUrl(url);
  }

  private boolean isRule() {
    Optional<RewriteWords> words = RewriteWords.of(node.rawArguments());
    String pattern = words.map(RewriteWords::first).orElse("");
    String flags = words.map(RewriteWords::flags).orElse(null);
    return words.isPresent()
        && isPattern(pattern.startsWith("!") ? pattern.substring(1) : pattern)
        && (flags == null || RewriteFlags.areKnown(flags));
  }

  private boolean areConditionFlags() {
    String flags = RewriteWords.of(node.rawArguments()).map(RewriteWords::flags).orElse(null);
    return flags == null
        || flags.matches("(?i)\\[\\s*(((NC|nocase|OR|ornext|NV|novary)\\s*,?\\s*)*)]");
  }

  private boolean areRewriteOptions() {
    return node.arguments().stream()
        .map(Ascii::lower)
        .allMatch(word -> REWRITE_OPTIONS.contains(word) || word.startsWith("maxredirects="));
  }

  private static boolean isPattern(String text) {
    return HttpdPattern.compile(text, false).isPresent();
  }

  private static boolean isExpression(String text) {
    return HttpdExpression.condition(text).expression().isPresent();
  }
}
