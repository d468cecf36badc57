package frontwright.validators.configuration.httpd;

import frontwright.model.value.Version;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.syntax.httpd.Definitions;
import java.util.Set;
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
 */
public record HttpdBuild(
    Set<String> modules, Definitions definitions, @Nullable Version version, boolean isExact) {

  /** Its modules' source files and identifiers do not follow from their names. */
  private static final Set<String> CORE =
      Set.of("core.c", "core_module", "http_core.c", "http_module", "util_ldap.c");

  /**
   * Some httpd: it has every module that the table of directives knows, save the processing
   * modules, of which it has one. What else it has is unknown.
   */
  public static HttpdBuild any(@Nullable Version version) {
    Set<String> modules =
        HttpdDirectives.modules().stream()
            .filter(module -> module.startsWith("mod_"))
            .flatMap(name -> Stream.of(name + ".c", name.substring("mod_".length()) + "_module"))
            .collect(Collectors.toSet());
    modules.addAll(CORE);
    return new HttpdBuild(Set.copyOf(modules), Definitions.none(), version, false);
  }

  /** An httpd of which everything is known. */
  public static HttpdBuild exactly(Set<String> modules, Definitions definitions, Version version) {
    return new HttpdBuild(Set.copyOf(modules), definitions, version, true);
  }
}
