package frontwright.validators.configuration.httpd;

import frontwright.model.value.Version;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.syntax.httpd.Definitions;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the httpd that reads the files.
 *
 * @param modules the modules that are loaded, each by its identifier ({@code alias_module}) and its
 *     source file ({@code mod_alias.c}), as {@code <IfModule>} takes them
 * @param definitions what is defined before the first line is read: {@code -D}, the environment
 * @param version null where it is not known
 * @param isExact whether there are no other modules and definitions than these
 * @param absent modules that are certainly not loaded, named as {@code modules} are, where not all
 *     is known
 */
public record HttpdBuild(
    Set<String> modules,
    Definitions definitions,
    @Nullable Version version,
    boolean isExact,
    Set<String> absent) {

  /** Its modules' source files and identifiers do not follow from their names. */
  private static final Set<String> CORE =
      Set.of("core.c", "core_module", "http_core.c", "http_module", "util_ldap.c");

  /**
   * Some httpd: it has every module that the table of directives knows, save the processing
   * modules, of which it has one. What else it has is unknown.
   */
  public static HttpdBuild any(@Nullable Version version) {
    return new HttpdBuild(known(), Definitions.none(), version, false, Set.of());
  }

  private static Set<String> known() {
    Set<String> modules =
        HttpdDirectives.modules().stream()
            .filter(module -> module.startsWith("mod_"))
            .flatMap(name -> Stream.of(name + ".c", name.substring("mod_".length()) + "_module"))
            .collect(Collectors.toSet());
    modules.addAll(CORE);
    return Set.copyOf(modules);
  }

  /**
   * Some httpd of which the modules are known, and nothing else.
   *
   * @param loads tells for an identifier ({@code alias_module}) whether it is loaded
   */
  public static HttpdBuild loading(Predicate<String> loads) {
    Map<Boolean, Set<String>> parted =
        known().stream()
            .collect(
                Collectors.partitioningBy(
                    name -> CORE.contains(name) || loads.test(identifier(name)),
                    Collectors.toUnmodifiableSet()));
    return new HttpdBuild(
        parted.getOrDefault(true, Set.of()),
        Definitions.none(),
        null,
        false,
        parted.getOrDefault(false, Set.of()));
  }

  private static String identifier(String name) {
    return name.replaceFirst("^mod_(.*)\\.c$", "$1_module");
  }

  /** An httpd of which everything is known. */
  public static HttpdBuild exactly(Set<String> modules, Definitions definitions, Version version) {
    return new HttpdBuild(Set.copyOf(modules), definitions, version, true, Set.of());
  }
}
