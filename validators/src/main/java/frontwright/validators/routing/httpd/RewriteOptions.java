package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Rules, merged from scope to scope as {@code RewriteOptions} says. */
record RewriteOptions(Set<String> names, List<RewriteRule> rules) {

  static final RewriteOptions NONE = new RewriteOptions(Set.of(), List.of());

  /** Whether an option is set; its name in small letters. */
  boolean has(String name) {
    return names.contains(name);
  }

  /** What a scope says by itself. */
  static Set<String> own(Scope scope) {
    Set<String> names = new HashSet<>();
    for (HttpdNode node : scope.of("rewriteoptions")) {
      Scope.certain(node).arguments().forEach(word -> names.add(word.toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  /** This, and then what a scope with something about rewriting says. */
  RewriteOptions merged(Scope scope) {
    Set<String> own = own(scope);
    Set<String> all = scope.of("rewriteoptions").isEmpty() ? names : own;
    List<RewriteRule> ours = scope.rules();
    boolean isIgnored = all.contains("ignoreinherit");
    if (all.contains("inherit") || (has("inheritdown") && !isIgnored)) {
      return new RewriteOptions(all, joined(ours, rules));
    } else if (all.contains("inheritbefore") || (has("inheritdownbefore") && !isIgnored)) {
      return new RewriteOptions(all, joined(rules, ours));
    }
    return new RewriteOptions(all, ours);
  }

  private static List<RewriteRule> joined(List<RewriteRule> first, List<RewriteRule> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
