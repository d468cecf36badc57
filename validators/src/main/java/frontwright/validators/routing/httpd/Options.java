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
 * @param readsAccessFiles whether {@code AllowOverride} or {@code AllowOverrideList} lets access
 *     files say something
 */
record Options(
    Set<String> names, Set<String> added, Set<String> removed, boolean readsAccessFiles) {

  /** httpd 2.4's default. */
  private static final Options DEFAULT =
      new Options(Set.of("followsymlinks"), Set.of(), Set.of(), false);

  private static final Set<String> ALL =
      Set.of("indexes", "includes", "includesnoexec", "followsymlinks", "execcgi");

  /** What applies. */
  static Options of(Applicable directory) {
    Options options = DEFAULT;
    for (Scope scope : directory.scopes()) {
      options = options.merged(scope);
    }
    return options;
  }

  /** Whether an option is on; its name in small letters. */
  boolean has(String name) {
    return names.contains(name);
  }

  /** This, and then what a section says. */
  Options merged(Scope scope) {
    List<HttpdNode> own = scope.of("options");
    boolean reads = readsAccessFiles;
    for (HttpdNode node : scope.of("allowoverride", "allowoverridelist")) {
      Scope.certain(node);
      reads = !node.argument(0).equalsIgnoreCase("none");
    }
    if (own.isEmpty()) {
      return reads == readsAccessFiles ? this : new Options(names, added, removed, reads);
    }
    Said said = Said.of(own);
    return said.merged(this, reads);
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
      Set<String> meant = name.equals("all") ? ALL : name.equals("none") ? Set.of() : Set.of(name);
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

    Options merged(Options base, boolean reads) {
      if (isWhole) {
        return new Options(Set.copyOf(names), Set.copyOf(added), Set.copyOf(removed), reads);
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
      return new Options(all, plus, minus, reads);
    }
  }
}
