package frontwright.validators.routing.nginx;

import frontwright.validators.regex.Matching;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path told apart by {@code fastcgi_split_path_info}: ngx_http_fastcgi_split.
 *
 * @param script what {@code $fastcgi_script_name} begins with
 * @param rest {@code $fastcgi_path_info}
 */
record PathSplit(String script, String rest) {

  /**
   * How it is done.
   *
   * @param index {@code fastcgi_index}
   * @param expression {@code fastcgi_split_path_info}, or null
   */
  record Rule(String index, @Nullable CompiledRegex expression) {}

  /** {@code $fastcgi_script_name}. */
  static String script(Exchange exchange) {
    String script = of(exchange).script;
    return script.endsWith("/") ? script + exchange.scope.conduct().split().index() : script;
  }

  /** {@code $fastcgi_path_info}. */
  static String rest(Exchange exchange) {
    return of(exchange).rest;
  }

  private static PathSplit of(Exchange exchange) {
    PathSplit split = exchange.split;
    if (split == null || split.script.isEmpty()) {
      split = of(exchange.uri, exchange.scope.conduct().split().expression());
      exchange.split = split;
    }
    return split;
  }

  private static PathSplit of(String uri, @Nullable CompiledRegex expression) {
    if (expression == null || !(expression.find(uri) instanceof Matching.Found found)) {
      return new PathSplit(uri, "");
    }
    List<@Nullable String> groups = found.groups();
    return new PathSplit(group(groups, 1), group(groups, 2));
  }

  private static String group(List<@Nullable String> groups, int number) {
    String group = number < groups.size() ? groups.get(number) : null;
    return group == null ? "" : group;
  }
}
