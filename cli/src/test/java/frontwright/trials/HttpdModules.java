package frontwright.trials;

import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Statement;
import frontwright.validators.syntax.httpd.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The modules of httpd that an example needs: those that its directives come from, and its words.
 */
final class HttpdModules {

  /** Debian's, where modules that are built in have no file. */
  static final Path DIRECTORY = Path.of("/usr/lib/apache2/modules");

  private static final List<String> ALWAYS =
      List.of(
          "mpm_event", "unixd", "log_config", "authn_core", "authz_core", "mime", "dir", "alias");

  /** Others use their functions. */
  private static final List<String> FIRST =
      List.of("proxy", "cache", "session", "dav", "ldap", "watchdog", "slotmem_shm");

  /** What words ask for. */
  private static final Map<Pattern, List<String>> BY_WORD =
      Map.ofEntries(
          Map.entry(Pattern.compile("(?:proxy:|\\|)?http://.*"), List.of("proxy_http")),
          Map.entry(Pattern.compile("(?:proxy:|\\|)?https://.*"), List.of("proxy_http")),
          Map.entry(Pattern.compile(".*\\|http://.*"), List.of("proxy_http")),
          Map.entry(Pattern.compile(".*wss?://.*"), List.of("proxy_wstunnel")),
          Map.entry(Pattern.compile(".*uwsgi://.*"), List.of("proxy_uwsgi")),
          Map.entry(Pattern.compile(".*fcgi://.*"), List.of("proxy_fcgi")),
          Map.entry(Pattern.compile(".*scgi://.*"), List.of("proxy_scgi")),
          Map.entry(Pattern.compile(".*ajp://.*"), List.of("proxy_ajp")),
          Map.entry(
              Pattern.compile("balancer://.*"),
              List.of(
                  "proxy_balancer",
                  "lbmethod_byrequests",
                  "lbmethod_bytraffic",
                  "lbmethod_bybusyness")),
          Map.entry(Pattern.compile("\\[.*\\bP\\b.*]"), List.of("proxy", "proxy_http")),
          Map.entry(Pattern.compile("(?i)ip|host|local"), List.of("authz_host")),
          Map.entry(Pattern.compile("(?i)user|valid-user"), List.of("authz_user")),
          Map.entry(Pattern.compile("(?i)group"), List.of("authz_groupfile")),
          Map.entry(Pattern.compile("(?i)basic"), List.of("auth_basic", "authn_file")),
          Map.entry(Pattern.compile("(?i)digest"), List.of("auth_digest", "authn_file")),
          Map.entry(Pattern.compile("server-status"), List.of("status")),
          Map.entry(Pattern.compile("wsgi-script"), List.of("wsgi")),
          Map.entry(Pattern.compile("cgi-script"), List.of("cgid")),
          Map.entry(Pattern.compile("DEFLATE"), List.of("filter", "deflate")));

  private static final Map<String, List<String>> BY_MODULE =
      Map.of(
          "ssl", List.of("socache_shmcb"),
          "proxy_balancer", List.of("slotmem_shm"),
          "auth_basic", List.of("authn_file", "authz_user"));

  private final Set<String> names = new TreeSet<>();

  private HttpdModules() {}

  /** In the order in which they are to be loaded; those without a file are built in. */
  static List<String> of(List<Statement> statements) {
    HttpdModules modules = new HttpdModules();
    ALWAYS.forEach(modules::add);
    modules.lookAt(statements);
    Set<String> ordered = new LinkedHashSet<>(FIRST);
    ordered.retainAll(modules.names);
    ordered.addAll(modules.names);
    List<String> files = new ArrayList<>(ordered);
    files.removeIf(name -> !Files.exists(DIRECTORY.resolve("mod_" + name + ".so")));
    return files;
  }

  private void add(String name) {
    if (names.add(name)) {
      if (name.startsWith("proxy_")) {
        add("proxy");
      }
      BY_MODULE.getOrDefault(name, List.of()).forEach(this::add);
    }
  }

  private void lookAt(List<Statement> statements) {
    for (Statement statement : statements) {
      String name = statement.name().value();
      boolean isSection = statement instanceof Section;
      HttpdDirectives.named(isSection ? "<" + name : name).stream()
          .map(HttpdDirective::module)
          .filter(module -> !module.startsWith("mod_mpm_"))
          .forEach(module -> add(module.replaceFirst("^mod_", "")));
      words(statement).forEach(this::lookAt);
      if (statement instanceof Section section) {
        lookAt(section.statements());
      }
    }
  }

  private static Stream<String> words(Statement statement) {
    return statement.arguments().words().stream().map(Word::value);
  }

  private void lookAt(String word) {
    BY_WORD.forEach(
        (pattern, wanted) -> {
          if (pattern.matcher(word).matches()) {
            wanted.forEach(this::add);
          }
        });
  }
}
