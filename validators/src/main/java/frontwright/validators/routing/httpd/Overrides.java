package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdPlace;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What access files may say: {@code AllowOverride} and {@code AllowOverrideList} ({@code
 * set_override}, {@code set_override_list} of server/core.c).
 *
 * @param classes of directives
 * @param listed directives besides, in small letters
 * @param options that {@code Options} may name, in small letters
 * @param skipsForbidden whether what is forbidden is left out: {@code Nonfatal=Override}
 * @param skipsUnknown whether what is not known is left out: {@code Nonfatal=Unknown}
 */
record Overrides(
    Set<HttpdPlace> classes,
    Set<String> listed,
    Set<String> options,
    boolean skipsForbidden,
    boolean skipsUnknown) {

  private static final Map<String, HttpdPlace> CLASSES =
      Map.of(
          "limit", HttpdPlace.LIMIT,
          "options", HttpdPlace.OPTIONS,
          "fileinfo", HttpdPlace.FILEINFO,
          "authconfig", HttpdPlace.AUTHCFG,
          "indexes", HttpdPlace.INDEXES);

  private static final Set<String> EVERY =
      Set.of(
          "indexes",
          "includes",
          "includesnoexec",
          "followsymlinks",
          "execcgi",
          "symlinksifownermatch",
          "multiviews");

  /** httpd 2.4's default: no access file is read. */
  static final Overrides NONE = new Overrides(Set.of(), Set.of(), EVERY, false, false);

  /** Whether access files are read at all. */
  boolean isOpen() {
    return !classes.isEmpty() || !listed.isEmpty() || skipsForbidden || skipsUnknown;
  }

  /** Whether a directive may stand in an access file. */
  boolean allow(HttpdDirective directive) {
    return isListed(directive.name()) || directive.places().stream().anyMatch(classes::contains);
  }

  /** Whether {@code AllowOverrideList} names a directive. */
  boolean isListed(String name) {
    return listed.contains(Ascii.lower(name));
  }

  /** This, and then what a section says. */
  Overrides merged(Scope scope) {
    Overrides merged = this;
    List<HttpdNode> own = scope.of("allowoverride");
    if (!own.isEmpty()) {
      Set<String> known = NONE.options;
      for (HttpdNode node : own) {
        merged = of(Scope.certain(node), known, listed);
        known = merged.options;
      }
    }
    for (HttpdNode node : scope.of("allowoverridelist")) {
      Set<String> names = new TreeSet<>();
      Scope.certain(node).arguments().forEach(name -> names.add(Ascii.lower(name)));
      names.remove("none");
      merged =
          new Overrides(
              merged.classes, names, merged.options, merged.skipsForbidden, merged.skipsUnknown);
    }
    return merged;
  }

  private static Overrides of(HttpdNode node, Set<String> before, Set<String> listed) {
    Set<HttpdPlace> classes = EnumSet.noneOf(HttpdPlace.class);
    Set<String> options = before;
    boolean skipsForbidden = false;
    boolean skipsUnknown = false;
    for (String word : node.arguments()) {
      int equals = word.indexOf('=');
      String name = Ascii.lower(equals < 0 ? word : word.substring(0, equals));
      String value = equals < 0 ? "" : Ascii.lower(word.substring(equals + 1));
      if (name.equals("nonfatal")) {
        skipsForbidden |= !value.equals("unknown");
        skipsUnknown |= !value.equals("override");
      } else if (CLASSES.containsKey(name)) {
        classes.add(CLASSES.get(name));
        options = name.equals("options") ? options(value) : options;
      } else {
        classes.clear();
        skipsForbidden = false;
        skipsUnknown = false;
        if (name.equals("all")) {
          classes.addAll(CLASSES.values());
        }
      }
    }
    return new Overrides(classes, listed, options, skipsForbidden, skipsUnknown);
  }

  /** {@code Options} without names means {@code Options All}: neither MultiViews nor owners. */
  private static Set<String> options(String value) {
    Set<String> options = new TreeSet<>();
    for (String name : (value.isEmpty() ? "all" : value).split(",")) {
      options.addAll(Options.meant(name));
      if (name.equals("includes")) {
        options.add("includesnoexec");
      }
    }
    return options;
  }
}
