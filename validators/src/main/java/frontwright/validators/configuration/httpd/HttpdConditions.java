package frontwright.validators.configuration.httpd;

import frontwright.model.value.Version;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.files.FileTree;
import frontwright.validators.files.Paths;
import frontwright.validators.syntax.httpd.Conditions;
import frontwright.validators.syntax.httpd.Definitions;
import frontwright.validators.syntax.httpd.HttpdVersion;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Truth;
import java.util.Locale;
import java.util.Set;

/** Decides conditions, as far as that can be told of an httpd that is not here. */
final class HttpdConditions {

  private static final Set<String> NAMES =
      Set.of("ifmodule", "ifdefine", "ifversion", "iffile", "ifdirective", "ifsection");

  private final HttpdBuild build;
  private final FileTree files;

  HttpdConditions(HttpdBuild build, FileTree files) {
    this.build = build;
    this.files = files;
  }

  /** Whether a section is a condition. */
  static boolean isCondition(String section) {
    return NAMES.contains(section.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a condition holds. What it asks for may be there unseen, save for an exact build.
   *
   * @param root where relative paths begin
   */
  Truth holds(Section section, Definitions definitions, String root) {
    Version known = build.version();
    HttpdVersion version = known == null ? null : HttpdVersion.of(known.toString());
    Conditions conditions = new Conditions(definitions, build.modules(), version);
    if (section.isNamed("IfVersion")) {
      return conditions.holds(section);
    }
    return conditions
        .asked(section)
        .map(asked -> holds(asked, isThere(section, asked.name(), definitions, root)))
        .orElse(Truth.UNKNOWN);
  }

  private Truth holds(Conditions.Asked asked, boolean isThere) {
    if (!isThere && !build.isExact() && !build.absent().contains(asked.name())) {
      return Truth.UNKNOWN;
    }
    return isThere == asked.isNegated() ? Truth.FALSE : Truth.TRUE;
  }

  private boolean isThere(Section section, String name, Definitions definitions, String root) {
    return switch (section.name().value().toLowerCase(Locale.ROOT)) {
      case "ifmodule" -> build.modules().contains(name);
      case "ifdefine" -> definitions.isDefined(name);
      case "iffile" -> files.exists(Paths.resolve(root, name));
      case "ifdirective" -> isLoaded(name);
      default -> isLoaded("<" + name);
    };
  }

  private boolean isLoaded(String directive) {
    return HttpdDirectives.named(directive).stream()
        .filter(known -> known.in(build.version()))
        .map(HttpdDirective::module)
        .anyMatch(module -> !build.isExact() || build.modules().contains(module + ".c"));
  }
}
