package frontwright.validators.routing.nginx;

import java.util.Map;

/**
 * How a block comes by a directive that stands around it, as the modules' merge functions have it.
 * {@link #REPLACED} is the rule, and what the table does not name follows it.
 */
enum Inheritance {
  /** Those of the block, or if it has none those around it: ngx_conf_merge_value. */
  REPLACED,
  /** Those of the block, and in {@code if} and {@code limit_except} those around it. */
  NAMELESS,
  /** Those of the block alone. */
  OWN;

  private static final Map<String, Inheritance> TABLE =
      Map.ofEntries(
          Map.entry("proxy_pass", NAMELESS),
          Map.entry("fastcgi_pass", NAMELESS),
          Map.entry("uwsgi_pass", NAMELESS),
          Map.entry("scgi_pass", NAMELESS),
          Map.entry("grpc_pass", NAMELESS),
          Map.entry("memcached_pass", NAMELESS),
          Map.entry("try_files", OWN),
          Map.entry("limit_except", OWN),
          Map.entry("rewrite", OWN),
          Map.entry("return", OWN),
          Map.entry("set", OWN),
          Map.entry("if", OWN),
          Map.entry("break", OWN),
          Map.entry("empty_gif", OWN),
          Map.entry("stub_status", OWN),
          Map.entry("flv", OWN),
          Map.entry("mp4", OWN),
          Map.entry("perl", OWN));

  /** How a directive is inherited. */
  static Inheritance of(String directive) {
    return TABLE.getOrDefault(directive, REPLACED);
  }
}
