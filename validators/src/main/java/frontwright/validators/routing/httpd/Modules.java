package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Statement;
import frontwright.validators.syntax.httpd.Word;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules that an httpd has loaded.
 *
 * @param named those that {@code LoadModule} names
 * @param isAll whether these are all; otherwise any may be there
 */
record Modules(Set<String> named, boolean isAll) {

  /** Nothing is known. */
  static final Modules UNKNOWN = new Modules(Set.of(), false);

  /** Modules that distributions build in, so that nothing loads them; Debian's. */
  private static final Set<String> BUILT_IN =
      modules("so http log_config logio version unixd watchdog");

  /** httpd's own modules that have no directives. */
  private static final Set<String> SILENT =
      modules(
          "asis authz_host authz_owner authz_user bucketeer data lbmethod_bybusyness"
              + " lbmethod_byrequests lbmethod_bytraffic mpm_event mpm_prefork mpm_worker proxy_ajp"
              + " proxy_balancer proxy_fdpass proxy_http proxy_http2 proxy_uwsgi ratelimit"
              + " slotmem_plain slotmem_shm socache_dbm socache_shmcb status unique_id");

  private static Set<String> modules(String names) {
    return Stream.of(names.split(" "))
        .map(name -> name + "_module")
        .collect(Collectors.toUnmodifiableSet());
  }

  static Modules of(HttpdConfiguration configuration) {
    Set<String> named = new HashSet<>();
    configuration.all("LoadModule").map(node -> node.argument(0)).forEach(named::add);
    configuration.conditions().stream()
        .map(condition -> condition.section().statement())
        .flatMap(statement -> ((Section) statement).statements().stream())
        .filter(statement -> statement.isNamed("LoadModule"))
        .flatMap(Modules::first)
        .forEach(named::add);
    boolean isWhole = configuration.isWhole();
    boolean isStatic = configuration.all().noneMatch(node -> isLoading(node));
    return new Modules(named, isWhole && !isStatic);
  }

  private static boolean isLoading(HttpdNode node) {
    return node.is("LoadModule");
  }

  private static Stream<String> first(Statement statement) {
    return statement.arguments().words().stream().limit(1).map(Word::value);
  }

  /** Whether a module may be asked: {@code dir_module}. */
  boolean has(String module) {
    return !isAll || named.contains(module);
  }

  /** Whether a module of the table of directives may be asked: {@code mod_dir}, {@code core}. */
  boolean hasNamed(String module) {
    String identifier = module.replaceFirst("^mod_(.*)$", "$1_module");
    return identifier.equals(module) || mayLoad(identifier);
  }

  /** Whether a module may be there, loaded or built in, by its identifier: {@code dir_module}. */
  boolean mayLoad(String identifier) {
    return BUILT_IN.contains(identifier) || has(identifier);
  }

  /** Whether all are httpd's own or mod_wsgi: nothing else has directives or handlers. */
  boolean areStandard() {
    Set<String> known = HttpdDirectives.modules();
    return isAll
        && named.stream()
            .allMatch(
                each ->
                    SILENT.contains(each)
                        || BUILT_IN.contains(each)
                        || known.contains("mod_" + each.replaceFirst("_module$", "")));
  }
}
