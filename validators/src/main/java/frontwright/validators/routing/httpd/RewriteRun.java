package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Known;
import frontwright.validators.regex.Matching;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import frontwright.validators.routing.httpd.expression.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of rules at work on a request: {@code apply_rewrite_list} of mod_rewrite.c. */
final class RewriteRun {

  /** What came of a list. */
  enum Action {
    NOTHING,
    NORMAL,
    NO_ESCAPE,
    STATUS
  }

  private enum Effect {
    NO_MATCH,
    MATCH,
    NO_SUBSTITUTION,
    STATUS
  }

  /** httpd's own limit of rounds, {@code REWRITE_MAX_ROUNDS}; we do not follow so many. */
  private static final int ROUNDS = 10_000;

  private static final int LINE = 8190;

  /** No rule is next. */
  private static final int END = -1;

  private final HttpdRequest r;
  private final @Nullable String directory;
  private final RewriteContext context;
  private String path = "";
  private int status;
  private @Nullable RewriteRule last;
  private boolean isReduced;
  private Action changed = Action.NOTHING;
  private int round = 1;

  /**
   * A run.
   *
   * @param directory with a slash at the end; null outside of sections
   */
  RewriteRun(HttpdRequest r, @Nullable String directory) {
    this.r = r;
    this.directory = directory;
    this.status = r.statusLeft;
    this.context = new RewriteContext(r.lookup());
  }

  /** The status that rules have set. */
  int status() {
    return status;
  }

  /** The last rule that has substituted something. */
  @Nullable RewriteRule last() {
    return last;
  }

  /** Whether the server's own name was taken off. */
  boolean isReduced() {
    return isReduced;
  }

  /** Applies the rules to {@code r.filename}. */
  Action run(List<RewriteRule> rules) {
    int at = 0;
    while (at != END && at < rules.size()) {
      at = step(rules, at);
    }
    return changed;
  }

  /** Applies a rule; says which one is next. */
  private int step(List<RewriteRule> rules, int at) {
    RewriteRule rule = rules.get(at);
    RewriteFlags flags = rule.flags();
    if (r.isInside && (flags.has("ns") || flags.has("r"))) {
      return at + 1;
    }
    Effect effect = apply(rule);
    if (effect == Effect.NO_MATCH) {
      return behindChain(rules, at);
    }
    Scope.certain(rule.node());
    r.because(rule.node(), "matches `" + path + "`");
    last = rule.isWithoutSubstitution() ? last : rule;
    boolean isTooLong = r.filename().length() > 2 * LINE;
    status = isTooLong ? 500 : status;
    if (isTooLong || effect == Effect.STATUS || flags.isRefusal()) {
      changed = Action.STATUS;
      return END;
    } else if (effect != Effect.NO_SUBSTITUTION) {
      changed = flags.has("ne") ? Action.NO_ESCAPE : Action.NORMAL;
    }
    return next(flags, at);
  }

  private static int behindChain(List<RewriteRule> rules, int at) {
    int end = at;
    while (end < rules.size() && rules.get(end).flags().has("c")) {
      end++;
    }
    return end + 1;
  }

  private int next(RewriteFlags flags, int at) {
    if (flags.has("pt")) {
      r.filename = "passthrough:" + r.filename();
      changed = Action.NORMAL;
      return END;
    } else if (flags.has("end")) {
      r.isRewritingOver = true;
      return END;
    } else if (flags.has("p") || flags.has("l")) {
      return END;
    } else if (flags.has("n")) {
      return again(Ascii.number(flags.value("n")));
    }
    return at + 1 + Math.max(0, Ascii.number(flags.value("s")));
  }

  private int again(int most) {
    if (++round >= (most > 0 ? most : ROUNDS)) {
      status = 500;
      changed = Action.STATUS;
      return END;
    }
    return 0;
  }

  private Effect apply(RewriteRule rule) {
    path = r.filename();
    boolean isProxied = directory != null && r.isProxied && path.startsWith("proxy:");
    if (directory != null) {
      path += r.pathInfo;
      boolean isBelow = !isProxied && path.startsWith(directory);
      path = isBelow ? path.substring(directory.length()) : path;
    }
    if (!isFound(rule)) {
      return Effect.NO_MATCH;
    }
    context.condition().clear();
    Verdict verdict = RewriteCondition.hold(rule.conditions(), context);
    if (verdict instanceof Verdict.Depends depends) {
      throw new Undecidable(depends.on());
    } else if (!verdict.isTrue()) {
      return Effect.NO_MATCH;
    }
    return act(rule, isProxied);
  }

  private boolean isFound(RewriteRule rule) {
    HttpdPattern pattern = rule.pattern();
    if (pattern == null) {
      return false;
    }
    Matching.Found found = Regexes.find(pattern, path);
    if ((found != null) == rule.isNegated()) {
      return false;
    }
    context.rule().clear();
    if (found != null) {
      context.rule().set(found, path);
    }
    return true;
  }

  private Effect act(RewriteRule rule, boolean isProxied) {
    RewriteFlags flags = rule.flags();
    String changed = "";
    if (!rule.isWithoutSubstitution()) {
      RewriteText.Expanded expanded =
          RewriteText.expand(rule.output(), context, flags::escaped, rule.lastMarkCounts());
      if (expanded.hasForeignMark() && !flags.has("unsafeallow3f")) {
        status = 403;
        return Effect.STATUS;
      }
      changed = known(expanded.value());
    }
    flags.variables().forEach(this::variable);
    if (rule.isWithoutSubstitution()) {
      force(flags);
      status = flags.isRefusal() ? flags.status() : status;
      return Effect.NO_SUBSTITUTION;
    }
    return substitute(rule, changed, isProxied);
  }

  private static String known(Value value) {
    if (value instanceof Known known) {
      return known.text();
    }
    throw new Undecidable(((Value.Depends) value).on());
  }

  /** {@code E=NAME:text} and {@code E=!NAME}. */
  private void variable(String written) {
    int colon = written.indexOf(':');
    Value value = RewriteText.expand(written, context);
    if (!(value instanceof Known known)) {
      String name = known(RewriteText.expand(written.substring(0, Math.max(0, colon)), context));
      r.set(name, value);
      return;
    }
    String text = known.text();
    int end = text.indexOf(':');
    if (text.startsWith("!")) {
      r.environment.remove(text.substring(1));
    } else {
      String name = end < 0 ? text : text.substring(0, end);
      r.set(name, new Known(end < 0 ? "" : text.substring(end + 1)));
    }
  }

  private void force(RewriteFlags flags) {
    if (flags.has("h")) {
      String handler = known(RewriteText.expand(flags.value("h"), context));
      r.forcedHandler = handler.isEmpty() ? r.forcedHandler : Ascii.lower(handler);
    }
  }

  private Effect substitute(RewriteRule rule, String changed, boolean isProxied) {
    RewriteFlags flags = rule.flags();
    boolean isRelative = !isProxied && !changed.startsWith("/") && RewriteUrl.scheme(changed) == 0;
    boolean isSent = flags.has("p") || flags.has("r");
    boolean isPrefixed = isRelative && (directory != null || !isSent);
    r.filename = (isPrefixed ? directory == null ? "/" : directory : "") + changed;
    if (directory != null && flags.has("dpi")) {
      r.pathInfo = "";
    }
    query(rule);
    if (flags.has("p")) {
      r.filename = "proxy:" + RewriteUrl.qualified(r, r.filename());
      r.mappedBy = rule.node();
      return Effect.MATCH;
    } else if (flags.has("r")) {
      r.filename = RewriteUrl.qualified(r, r.filename());
      status = flags.status();
      return Effect.MATCH;
    }
    String reduced = RewriteUrl.reduced(r, r.filename());
    isReduced |= reduced != null;
    r.filename = reduced == null ? r.filename() : reduced;
    if (RewriteUrl.scheme(r.filename()) > 0) {
      status = flags.status();
      return Effect.MATCH;
    }
    if (!flags.has("unc") && !isPrefixed && !rule.output().startsWith("//")) {
      r.filename = r.filename().replaceFirst("^/+(?=/)", "");
    }
    force(flags);
    return Effect.MATCH;
  }

  /** {@code splitout_queryargs}. */
  private void query(RewriteRule rule) {
    String name = r.filename();
    if (rule.dropsQuery()) {
      r.args = null;
      return;
    } else if (RewriteUrl.isWithoutQuery(name)) {
      r.args = null;
      return;
    }
    if (rule.flags().has("qsd")) {
      r.args = null;
    }
    int scheme = RewriteUrl.scheme(name);
    int mark = rule.lastMarkCounts() ? name.lastIndexOf('?') : name.indexOf('?', scheme);
    if (mark < scheme) {
      return;
    }
    String query = name.substring(mark + 1);
    r.filename = name.substring(0, mark);
    if (!rule.flags().has("qsa")) {
      r.args = query;
    } else if (!query.isEmpty()) {
      r.args = query + "&" + (r.args == null ? "" : r.args);
    }
    if (r.args != null) {
      String all = r.args.endsWith("&") ? r.args.substring(0, r.args.length() - 1) : r.args;
      r.args = r.args.isEmpty() ? null : all;
    }
  }
}
