package frontwright.validators.rules.httpd.general;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.files.Glob;
import frontwright.validators.files.Paths;
import frontwright.validators.regex.Automaton;
import frontwright.validators.regex.Expression;
import frontwright.validators.rules.httpd.DirectoryPath;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.stream.Stream;

/** What keeps a file from being answered with, of all that a server has. */
final class Protection {

  private Protection() {}

  /**
   * Whether some section or rule keeps everybody, or all but some, from a file.
   *
   * @param file where it is
   * @param url what stands for it
   */
  static boolean isProtected(VirtualHost host, String file, String url) {
    return isNameProtected(host, file)
        || isSectionProtected(host, file, url)
        || isRefused(host, url);
  }

  private static boolean isNameProtected(VirtualHost host, String file) {
    String name = Paths.name(file);
    return Stream.of("Files", "FilesMatch")
        .flatMap(host::all)
        .filter(Protection::isRestricted)
        .anyMatch(section -> isFor(section, "Files", name));
  }

  private static boolean isSectionProtected(VirtualHost host, String file, String url) {
    return restricted(host, "Directory").anyMatch(section -> isAround(section, file))
        || restricted(host, "Location").anyMatch(section -> isAround(section, url))
        || restricted(host, "DirectoryMatch").anyMatch(section -> isFor(section, "", file))
        || restricted(host, "LocationMatch").anyMatch(section -> isFor(section, "", url));
  }

  private static Stream<HttpdNode> restricted(VirtualHost host, String section) {
    return host.all(section).filter(Protection::isRestricted);
  }

  private static boolean isRestricted(HttpdNode section) {
    Verdict verdict = Authorization.of(section);
    return verdict == Verdict.NOBODY || verdict == Verdict.SOMEBODY;
  }

  /** The root is denied by every distribution, before anything else is granted. */
  private static boolean isAround(HttpdNode section, String path) {
    if (section.argument(0).equals("~")) {
      return finds(section.argument(1), path);
    }
    boolean isRoot = section.is("Directory") && section.argument(0).equals("/");
    return !isRoot
        && DirectoryPath.of(section)
            .map(around -> DirectoryPath.of(path).filter(around::holds).isPresent())
            .orElse(true);
  }

  private static boolean isFor(HttpdNode section, String plain, String text) {
    boolean isTilde = section.argument(0).equals("~");
    if (section.is(plain) && !isTilde) {
      return Glob.matches(section.argument(0), text);
    }
    return finds(section.argument(isTilde ? 1 : 0), text);
  }

  private static boolean isRefused(VirtualHost host, String url) {
    boolean isRedirected =
        host.all("RedirectMatch")
            .filter(node -> node.argument(0).matches("4\\d\\d|gone"))
            .anyMatch(node -> finds(node.argument(1), url));
    return isRedirected
        || host.all("RewriteRule")
            .filter(
                node -> node.argument(2).matches("(?i)\\[(.*,)?(F|G|forbidden|gone|R=4..)(,.*)?]"))
            .anyMatch(node -> finds(node.argument(0), url));
  }

  /** Whether an expression may be found in a text; true where it is not understood. */
  private static boolean finds(String expression, String text) {
    return Expression.compile(expression, true)
        .compiled()
        .flatMap(Expression::automaton)
        .map((Automaton automaton) -> automaton.finds(text))
        .orElse(true);
  }
}
