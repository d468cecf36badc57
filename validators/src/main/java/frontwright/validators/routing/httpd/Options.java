package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code Options} and {@code AllowOverride} say, merged ({@code core_opts_merge}).
 *
 * @param names in small letters
 * @param added what {@code +} has added since names were last said without a sign
 * @param removed what {@code -} has removed
 * @param overrides what access files may say
 */
record Options(Set<String> names, Set<String> added, Set<String> removed, Overrides overrides) {

  /** httpd 2.4's default. */
  private static final Options DEFAULT =
      new Options(Set.of("followsymlinks"), Set.of(), Set.of(), Overrides.NONE);

  private static final Set<String> ALL =
      Set.of("indexes", "includes", "includesnoexec", "followsymlinks", "execcgi");

  private static final Setting<Options> IN_FORCE =
      new Setting<>(
          directory -> {
            Options options = DEFAULT;
            for (Scope scope : directory.scopes()) {
              options = options.merged(scope);
            }
            return options;
          },
          "options",
          "allowoverride",
          "allowoverridelist");

  /** What applies. */
  static Options of(Applicable directory) {
    return directory.get(IN_FORCE);
  }

  /** Whether an option is on; its name in small letters. */
  boolean has(String name) {
    return names.contains(name);
  }

  /** This, and then what a section says. */
  Options merged(Scope scope) {
    List<HttpdNode> own = scope.of("options");
    Overrides said = overrides.merged(scope);
    if (own.isEmpty()) {
      return said.equals(overrides) ? this : new Options(names, added, removed, said);
    }
    return Said.of(own).merged(this, said);
  }

  /** The options that a word without a sign stands for; both in small letters. */
  static Set<String> meant(String word) {
    return switch (word) {
      case "all" -> ALL;
      case "none" -> Set.of();
      case "runscripts" -> Set.of("multiviews", "execcgi");
      default -> Set.of(word);
    };
  }

  /** What the directives of one section say together. */
  private record Said(Set<String> names, Set<String> added, Set<String> removed, boolean isWhole) {

    static Said of(List<HttpdNode> nodes) {
      Said said = new Said(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), false);
      for (HttpdNode node : nodes) {
        Scope.certain(node);
        List<String> words = node.arguments().stream().map(Ascii::lower).toList();
        boolean isWhole = !words.isEmpty() && !words.get(0).matches("[+-].*");
        if (isWhole) {
          said.names.clear();
          said = new Said(said.names, said.added, said.removed, true);
        }
        words.forEach(said::take);
      }
      return said;
    }

    private void take(String word) {
      char sign = word.isEmpty() ? ' ' : word.charAt(0);
      String name = sign == '+' || sign == '-' ? word.substring(1) : word;
      Set<String> meant = meant(name);
      if (sign == '-') {
        removed.addAll(meant);
        added.removeAll(meant);
        names.removeAll(meant);
        return;
      }
      names.addAll(meant);
      if (sign == '+') {
        added.addAll(meant);
        removed.removeAll(meant);
      }
    }

    Options merged(Options base, Overrides overrides) {
      if (isWhole) {
        return new Options(Set.copyOf(names), Set.copyOf(added), Set.copyOf(removed), overrides);
      }
      Set<String> plus = new TreeSet<>(base.added);
      plus.removeAll(removed);
      plus.addAll(added);
      Set<String> minus = new TreeSet<>(base.removed);
      minus.removeAll(added);
      minus.addAll(removed);
      Set<String> all = new TreeSet<>(base.names);
      all.removeAll(minus);
      all.addAll(plus);
      return new Options(Set.copyOf(all), Set.copyOf(plus), Set.copyOf(minus), overrides);
    }
  }
}
