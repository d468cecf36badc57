package frontwright.validators.oracle;

import frontwright.validators.directives.HttpdDirective;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which modules the installed httpd has, as Debian builds it. */
final class HttpdModules {

  private static final Set<String> BUILT_IN =
      Set.of(
          "core",
          "mpm_common",
          "mod_log_config",
          "mod_logio",
          "mod_so",
          "mod_unixd",
          "mod_version",
          "mod_watchdog");

  /** Where a module of Debian's has them not: between conditions that its build does not meet. */
  private static final Set<String> ABSENT = Set.of("EnableExceptionHook", "GprofDir");

  private static final Set<String> PROCESSING = Set.of("event", "worker", "prefork");

  /** What a module is linked with, by the beginning of its name. */
  private static final Set<String> BASES = Set.of("proxy", "cache", "dav", "session");

  /** One of each kind is enough, and no two of a kind can be loaded. */
  private static final Set<String> ALTERNATIVES = Set.of("mpm_prefork", "mpm_worker", "cgi");

  private HttpdModules() {}

  /** All that can be loaded together. */
  static List<String> together() throws IOException {
    return Oracle.httpdModules().stream().filter(name -> !ALTERNATIVES.contains(name)).toList();
  }

  /** Whether the installed httpd has the module of a directive. */
  static boolean has(HttpdDirective directive) {
    return !ABSENT.contains(directive.name())
        && (BUILT_IN.contains(directive.module())
            || Files.exists(Oracle.httpdModule(file(directive))));
  }

  /** The lines that load what a directive needs, and others. */
  static String load(HttpdDirective directive, List<String> others) {
    String module = directive.module();
    Set<String> files = new LinkedHashSet<>();
    files.add(PROCESSING.contains(module) ? file(directive) : "mpm_event");
    files.addAll(others);
    if (!BUILT_IN.contains(module)) {
      String base = file(directive).replaceFirst("_.*", "");
      if (BASES.contains(base)) {
        files.add(base);
      }
      files.add(file(directive));
    }
    return files.stream().map(Oracle::load).collect(Collectors.joining());
  }

  private static String file(HttpdDirective directive) {
    return (PROCESSING.contains(directive.module()) ? "mpm_" : "")
        + directive.module().replaceFirst("^mod_", "");
  }
}
