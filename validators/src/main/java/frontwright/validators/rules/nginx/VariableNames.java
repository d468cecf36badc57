package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.syntax.nginx.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of the variables that some directives set. */
public final class VariableNames {

  /** Directives that evaluate variables, and the argument from which on they do. */
  public static final Map<String, Integer> EVALUATING =
      Map.ofEntries(
          Map.entry("proxy_pass", 0),
          Map.entry("fastcgi_pass", 0),
          Map.entry("uwsgi_pass", 0),
          Map.entry("scgi_pass", 0),
          Map.entry("proxy_set_header", 1),
          Map.entry("fastcgi_param", 1),
          Map.entry("uwsgi_param", 1),
          Map.entry("scgi_param", 1),
          Map.entry("add_header", 1),
          Map.entry("return", 0),
          Map.entry("rewrite", 1),
          Map.entry("set", 1),
          Map.entry("try_files", 0),
          Map.entry("root", 0),
          Map.entry("alias", 0),
          Map.entry("log_format", 1),
          Map.entry("proxy_cache_key", 0));

  private static final LazyPattern GROUP = LazyPattern.of("\\(\\?P?[<'](\\w+)[>']");

  private static final LazyPattern ALONE = LazyPattern.of("\\$\\w+");

  private VariableNames() {}

  /** What directives may set, in lower case: names that stand alone, and groups of expressions. */
  static Set<String> in(List<NginxNode> nodes) {
    Set<String> names = new HashSet<>();
    for (NginxNode node : nodes) {
      boolean evaluates = EVALUATING.containsKey(node.name()) && !node.is("set");
      define(node.name(), evaluates, names);
      for (Word word : node.arguments()) {
        define(word.value(), evaluates, names);
      }
    }
    return names;
  }

  private static void define(String value, boolean evaluates, Set<String> names) {
    if (value.contains("(?")) {
      GROUP.matcher(value).results().forEach(group -> names.add(lower(group.group(1))));
    }
    if (!evaluates && value.startsWith("$") && ALONE.matches(value)) {
      names.add(lower(value.substring(1)));
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
