package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code RewriteRule} with its conditions.
 *
 * @param pattern null where PCRE2 refuses it
 * @param isNegated whether it acts where the pattern is not found
 * @param output the substitution, without a last question mark that only drops the query
 * @param dropsQuery whether the query is dropped ({@code RULEFLAG_QSNONE})
 * @param lastMarkCounts whether the query begins at the last question mark ({@code QSL})
 */
record RewriteRule(
    HttpdNode node,
    @Nullable HttpdPattern pattern,
    boolean isNegated,
    String output,
    RewriteFlags flags,
    List<RewriteCondition> conditions,
    boolean dropsQuery,
    boolean lastMarkCounts) {

  /** The rules of a scope, in their order. */
  static List<RewriteRule> of(Scope scope) {
    List<RewriteRule> rules = new ArrayList<>();
    List<RewriteCondition> conditions = new ArrayList<>();
    for (HttpdNode node : scope.of("rewriterule", "rewritecond")) {
      if (node.is("RewriteCond")) {
        RewriteCondition.of(node).ifPresent(conditions::add);
      } else {
        List<RewriteCondition> own = List.copyOf(conditions);
        RewriteWords.of(node.rawArguments()).ifPresent(words -> rules.add(of(node, words, own)));
        conditions.clear();
      }
    }
    return rules;
  }

  private static RewriteRule of(
      HttpdNode node, RewriteWords words, List<RewriteCondition> conditions) {
    RewriteFlags flags = new RewriteFlags(words.flags());
    boolean isNegated = words.first().startsWith("!");
    String pattern = words.first().substring(isNegated ? 1 : 0);
    String output = words.second();
    boolean endsInMark = output.endsWith("?");
    boolean dropsByMark = endsInMark && !flags.has("qsa");
    boolean discards = !endsInMark && flags.has("qsd") && output.indexOf('?') < 0;
    return new RewriteRule(
        node,
        Regexes.of(pattern, flags.has("nc")),
        isNegated,
        dropsByMark ? output.substring(0, output.length() - 1) : output,
        flags,
        conditions,
        dropsByMark || discards,
        flags.has("qsl") || (endsInMark && flags.has("qsa")));
  }

  /** Whether it changes nothing: {@code -}, or a refusal. */
  boolean isWithoutSubstitution() {
    return output.equals("-") || flags.isRefusal();
  }
}
