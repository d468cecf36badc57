package frontwright.validators.configuration.httpd;

import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.files.Paths;
import frontwright.validators.syntax.httpd.HttpdFile;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a file was written to be included in. */
final class HttpdFragment {

  private static final Pattern SAID = Pattern.compile("#\\s*frontwright:\\s*context=(\\w+)\\s*");

  /** Where several fit, the first; what may stand in an access file may stand in a directory. */
  private static final List<HttpdContext> CANDIDATES =
      List.of(HttpdContext.SERVER, HttpdContext.DIRECTORY, HttpdContext.PROXY);

  private HttpdFragment() {}

  /** Whether a name is an access file's. */
  static boolean isAccessFile(String path) {
    return Paths.name(path).endsWith(".htaccess");
  }

  /**
   * What a comment {@code # frontwright: context=directory} says, or else the name, or else the
   * context in which the fewest directives are out of place.
   */
  static HttpdContext context(String path, HttpdFile file) {
    return said(file)
        .or(() -> isAccessFile(path) ? Optional.of(HttpdContext.HTACCESS) : Optional.empty())
        .orElseGet(
            () ->
                CANDIDATES.stream()
                    .min(Comparator.comparingInt(each -> misplaced(file.statements(), each)))
                    .orElseThrow());
  }

  private static Optional<HttpdContext> said(HttpdFile file) {
    return file.comments().stream()
        .map(comment -> SAID.matcher(file.source().shown(comment.span())))
        .filter(Matcher::matches)
        .map(said -> said.group(1).toUpperCase(Locale.ROOT))
        .flatMap(
            said -> Stream.of(HttpdContext.values()).filter(known -> known.name().equals(said)))
        .findFirst();
  }

  private static int misplaced(List<Statement> statements, HttpdContext context) {
    return statements.stream().mapToInt(statement -> misplaced(statement, context)).sum();
  }

  private static int misplaced(Statement statement, HttpdContext context) {
    String name = statement.name().value();
    if (!(statement instanceof Section section)) {
      return isMisplaced(name, context) ? 1 : 0;
    }
    if (HttpdConditions.isCondition(name)) {
      return misplaced(section.statements(), context);
    }
    return isMisplaced("<" + name, context)
        ? weight(section)
        : context.inside(name).map(inner -> misplaced(section.statements(), inner)).orElse(0);
  }

  /** A section that is out of place is so with all that is in it. */
  private static int weight(Statement statement) {
    return statement instanceof Section section
        ? 1 + section.statements().stream().mapToInt(HttpdFragment::weight).sum()
        : 1;
  }

  /** What acts while it is read does so wherever it stands. */
  private static boolean isMisplaced(String key, HttpdContext context) {
    List<HttpdDirective> known = HttpdDirectives.named(key);
    return !known.isEmpty()
        && known.stream().noneMatch(each -> each.onRead() || each.allowedIn(context));
  }
}
