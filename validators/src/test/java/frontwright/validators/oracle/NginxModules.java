package frontwright.validators.oracle;

import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirective;
import frontwright.validators.directives.NginxDirective.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which modules the installed nginx has, as Debian builds it: most are built in, and some are files
 * that come in packages of their own ({@code nginx -V}).
 */
final class NginxModules {

  private static final Path DIRECTORY = Path.of("/usr/lib/nginx/modules");

  /** For other systems, not built by Debian, or released apart from nginx. */
  private static final Pattern ABSENT =
      Pattern.compile(
          "ngx_(?:devpoll|eventport|kqueue|rtsig|google_perftools|http_degradation|http_spdy"
              + "|http_js|stream_js|otel|http_acme)_module");

  /** What begins with a file's name, less {@code _module.so}, is in the file. */
  private static final List<String> FILES =
      List.of(
          "ngx_stream_geoip",
          "ngx_stream",
          "ngx_mail",
          "ngx_http_geoip",
          "ngx_http_image_filter",
          "ngx_http_perl",
          "ngx_http_xslt");

  private NginxModules() {}

  /** Whether the installed nginx has the module of a directive. */
  static boolean has(NginxDirective directive) {
    return directive.origin() == Origin.OPEN
        && !ABSENT.matcher(directive.module()).matches()
        && files(directive.module()).allMatch(NginxModules::installed);
  }

  /** Whether it has a context. */
  static boolean has(NginxContext context) {
    return files(module(context)).allMatch(NginxModules::installed);
  }

  /** The lines that load what directives and their context need and is installed. */
  static String load(Collection<NginxDirective> directives, NginxContext context) {
    return Stream.concat(
            Stream.of(module(context)), directives.stream().map(NginxDirective::module))
        .flatMap(NginxModules::files)
        .distinct()
        .filter(NginxModules::installed)
        .map(file -> "load_module " + path(file) + ";\n")
        .collect(Collectors.joining());
  }

  private static String module(NginxContext context) {
    return switch (context) {
      case STREAM, STREAM_SERVER, STREAM_UPSTREAM -> "ngx_stream_module";
      case MAIL, MAIL_SERVER -> "ngx_mail_module";
      default -> "ngx_core_module";
    };
  }

  /** The files that a module needs, in the order in which they are loaded. */
  private static Stream<String> files(String module) {
    return FILES.stream().filter(file -> module.startsWith(file + "_")).sorted();
  }

  private static boolean installed(String file) {
    return Files.exists(path(file));
  }

  private static Path path(String file) {
    return DIRECTORY.resolve(file.replace("xslt", "xslt_filter") + "_module.so");
  }
}
