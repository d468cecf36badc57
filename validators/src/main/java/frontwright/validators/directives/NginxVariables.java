package frontwright.validators.directives;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The variables that nginx has in HTTP, from {@code nginx-variables.tsv}. */
public final class NginxVariables {

  private static final Set<String> NAMES =
      Table.rows("nginx-variables.tsv").stream()
          .map(cells -> cells[0])
          .collect(Collectors.toUnmodifiableSet());

  private static final List<String> FAMILIES =
      NAMES.stream().filter(name -> name.endsWith("_")).toList();

  private NginxVariables() {}

  /** All names without {@code $}; one that ends with an underscore begins those of a family. */
  public static Set<String> names() {
    return NAMES;
  }

  /** Whether a name, without {@code $} and in lower case, is one of them or of a family. */
  public static boolean knows(String name) {
    return NAMES.contains(name) || FAMILIES.stream().anyMatch(name::startsWith);
  }
}
