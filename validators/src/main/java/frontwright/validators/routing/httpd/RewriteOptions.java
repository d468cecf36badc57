package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules and {@code RewriteOptions}.
 *
 * @param names in small letters
 * @param isSet whether there is a {@code RewriteOptions} at all
 */
record RewriteOptions(Set<String> names, boolean isSet, List<RewriteRule> rules) {

  static final RewriteOptions NONE = new RewriteOptions(Set.of(), false, List.of());

  /** What a scope says by itself. */
  static RewriteOptions of(Scope scope) {
    Set<String> names = new HashSet<>();
    List<HttpdNode> nodes = scope.of("rewriteoptions");
    for (HttpdNode node : nodes) {
      Scope.certain(node).arguments().forEach(word -> names.add(word.toLowerCase(Locale.ROOT)));
    }
    return new RewriteOptions(names, !nodes.isEmpty(), scope.rules());
  }

  /** Whether an option is set; its name in small letters. */
  boolean has(String name) {
    return names.contains(name);
  }

  /** The options alone. */
  RewriteOptions withoutRules() {
    return new RewriteOptions(names, isSet, List.of());
  }

  /** This, overridden by what comes later ({@code config_perdir_merge}). */
  RewriteOptions merged(RewriteOptions later) {
    Set<String> all = later.isSet ? later.names : names;
    boolean isAnySet = isSet || later.isSet;
    boolean isIgnored = all.contains("ignoreinherit");
    if (all.contains("inherit") || (has("inheritdown") && !isIgnored)) {
      return new RewriteOptions(all, isAnySet, joined(later.rules, rules));
    } else if (all.contains("inheritbefore") || (has("inheritdownbefore") && !isIgnored)) {
      return new RewriteOptions(all, isAnySet, joined(rules, later.rules));
    }
    return new RewriteOptions(all, isAnySet, later.rules);
  }

  private static List<RewriteRule> joined(List<RewriteRule> first, List<RewriteRule> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
