package frontwright.validators.syntax.httpd;

import java.util.List;

/** Whether the line that opens a section has its {@code >}. */
final class Brackets {

  private Brackets() {}

  /**
   * Whether httpd misses it. The commands look for the last {@code >} of their arguments; {@code
   * <IfVersion} is handed words and looks at those. A variable may hold a bracket, so that nothing
   * can be said where one is used.
   *
   * @param arguments what follows the name, not empty: httpd puts a bracket there if it is
   */
  static boolean missing(String name, String arguments) {
    if (arguments.contains("${")) {
      return false;
    }
    return name.equalsIgnoreCase("IfVersion")
        ? missingFromVersion(arguments)
        : arguments.indexOf('>') < 0;
  }

  /** {@code start_ifversion} in {@code mod_version.c}. */
  private static boolean missingFromVersion(String arguments) {
    List<String> words = WordCursor.split(arguments);
    return switch (words.size()) {
      case 1 -> !words.get(0).endsWith(">");
      case 2 -> !words.get(1).endsWith(">");
      case 3 -> words.get(1).isEmpty() || !(words.get(2).equals(">") || words.get(1).endsWith(">"));
      default -> false;
    };
  }
}
