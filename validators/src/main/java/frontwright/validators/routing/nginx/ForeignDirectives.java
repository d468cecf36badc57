package frontwright.validators.routing.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxDirective;
import frontwright.validators.directives.NginxDirective.Origin;
import frontwright.validators.directives.NginxDirectives;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Directives of modules that are not simulated, and may answer in nginx's place. */
final class ForeignDirectives {

  private static final int OK = 200;

  /** What does not decide where a request goes. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "brotli.*|zstd.*|more_(set|clear)_headers|lua_.*|log_by_lua.*|init.*_by_lua.*"
              + "|geoip2.*|vhost_traffic_status_zone|opentracing.*|otel_.*|opentelemetry.*"
              + "|js_(import|include|path|set|var|shared_dict_zone|preload_object|fetch_.*)"
              + "|status_zone|health_check|match|zone|sticky.*|ntlm|queue|resolver.*|session_log.*"
              + "|proxy_cache_purge|perl_(modules|require|set)");

  /** Directives of nginx's own modules that change what files are answered with. */
  private static final List<String> CHANGING = List.of("random_index", "image_filter");

  private static final List<String> ANSWERING =
      List.of("perl", "grpc_pass", "memcached_pass", "js_content", "api", "status", "f4f", "hls");

  private ForeignDirectives() {}

  /** The first of some directives that may do anything, or null. */
  static @Nullable String find(List<NginxNode> directives, MissingFiles missing) {
    for (NginxNode node : directives) {
      if (missing.has(node)) {
        return "include " + node.argument(0);
      } else if (isForeign(node)) {
        return node.name();
      }
    }
    return null;
  }

  private static boolean isForeign(NginxNode node) {
    if (CHANGING.contains(node.name())) {
      return !node.argument(0).equals("off");
    }
    for (NginxDirective known : NginxDirectives.named(node.name())) {
      if (known.origin() == Origin.OPEN) {
        return false;
      }
    }
    return !HARMLESS.matcher(node.name()).matches();
  }

  /** What answers instead of files, where a directive says so that is no {@code *_pass}. */
  static @Nullable Content content(Settings settings) {
    if (!settings.own("empty_gif").isEmpty() || !settings.own("stub_status").isEmpty()) {
      return new Content.Fixed(OK);
    }
    return ANSWERING.stream()
        .filter(name -> !settings.own(name).isEmpty())
        .findFirst()
        .<Content>map(Content.Foreign::new)
        .orElse(null);
  }
}
