package frontwright.validators.oracle;

import frontwright.model.source.Finding;
import frontwright.model.source.Span;
import frontwright.validators.oracle.HttpdVerdict.Phase;
import frontwright.validators.syntax.httpd.Conditions;
import frontwright.validators.syntax.httpd.Definitions;
import frontwright.validators.syntax.httpd.Directive;
import frontwright.validators.syntax.httpd.HttpdFile;
import frontwright.validators.syntax.httpd.HttpdVersion;
import frontwright.validators.syntax.httpd.Section;
import frontwright.validators.syntax.httpd.Statement;
import frontwright.validators.syntax.httpd.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of our problems httpd would meet, and which of them first. The parser reads the bodies of
 * all conditions alike. httpd does not:
 *
 * <ul>
 *   <li>where a condition does not hold it counts brackets only, and names the condition's line;
 *   <li>where one holds, it does not mind that the file ends in it.
 * </ul>
 */
final class HttpdsView {

  private final HttpdFile file;
  private final Set<String> modules;
  private final List<Body> bodies = new ArrayList<>();
  private boolean isUndecided;
  private Definitions definitions = Definitions.none();

  /** The body of a condition that is reached; {@code from} is its opening line's beginning. */
  private record Body(Section section, Truth truth) {

    boolean contains(int offset) {
      return offset > section.open().start() && offset < section.span().end();
    }
  }

  private record Met(HttpdVerdict verdict, int order) {}

  /**
   * A view of a file.
   *
   * @param modules what httpd has, as {@code <IfModule>} names it
   */
  HttpdsView(HttpdFile file, Set<String> modules) {
    this.file = file;
    this.modules = modules;
    walk(file.statements());
  }

  /** Whether a condition cannot be decided, or holds a macro while it does not hold. */
  boolean isUndecided() {
    return isUndecided;
  }

  /** The first problem that httpd meets. */
  HttpdVerdict first() {
    return file.problems().stream()
        .filter(Finding::isError)
        .map(this::met)
        .filter(met -> met != null)
        .min(Comparator.comparing((Met met) -> met.verdict().phase()).thenComparing(Met::order))
        .map(Met::verdict)
        .orElse(HttpdVerdict.WELL);
  }

  private void walk(List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement instanceof Directive directive) {
        definitions = definitions.after(directive);
      } else if (statement instanceof Section section && !section.isNamed("Macro")) {
        walk(section);
      }
    }
  }

  private void walk(Section section) {
    if (!isCondition(section.name().value())) {
      walk(section.statements());
      return;
    }
    Truth truth = new Conditions(definitions, modules, HttpdVersion.of("2.4.71")).holds(section);
    bodies.add(new Body(section, truth));
    if (truth == Truth.TRUE) {
      walk(section.statements());
    }
    isUndecided |= truth == Truth.UNKNOWN;
    isUndecided |= truth == Truth.FALSE && holdsMacro(section.statements());
  }

  private static boolean isCondition(String name) {
    return name.matches("(?i)If(Module|Define|Version|File|Directive|Section)");
  }

  private static boolean holdsMacro(List<Statement> statements) {
    return statements.stream()
        .anyMatch(
            statement ->
                statement instanceof Section section
                    && (section.isNamed("Macro") || holdsMacro(section.statements())));
  }

  private @Nullable Met met(Finding problem) {
    Span span = problem.place().span();
    String message = HttpdVerdict.plain(problem.message());
    Section dead = dead(problem);
    if (message.endsWith("directive missing closing >") && !message.startsWith("</")) {
      return dead == null
          ? met(isRead(message) ? Phase.READ : Phase.PROCESSED, span, message)
          : null;
    }
    if (message.startsWith("Line too long")) {
      return met(Phase.READ, span, "Line too long");
    }
    boolean isAtEnd =
        message.endsWith("was not closed") || message.endsWith("before end of configuration");
    if (dead != null) {
      return inDead(problem, dead, isAtEnd);
    }
    boolean isForgiven = isAtEnd && bodies.stream().anyMatch(body -> isUnclosedAround(body, span));
    String words = message.replace(", for a line of the macro is too long", "");
    int order = isAtEnd ? file.source().text().length() + span.start() : span.start();
    return isForgiven ? null : new Met(verdict(Phase.READ, span, words), order);
  }

  private static boolean isRead(String message) {
    String name = message.replaceAll("(?s)^<|> .*", "");
    return isCondition(name) || name.equalsIgnoreCase("Macro");
  }

  /** httpd names the condition's line, and does not mind what else is on the closing line. */
  private @Nullable Met inDead(Finding problem, Section dead, boolean isAtEnd) {
    Span span = problem.place().span();
    if (problem.help().endsWith("nothing else on the line") && isWhole(span)) {
      return null;
    }
    String words = isAtEnd ? "before end of configuration" : "but saw";
    int order = isAtEnd ? file.source().text().length() : span.start();
    return new Met(verdict(Phase.READ, dead.open(), words), order);
  }

  private static boolean isUnclosedAround(Body body, Span span) {
    Span open = body.section().open();
    return body.section().close() == null && open.start() <= span.start();
  }

  private boolean isWhole(Span closing) {
    return file.source().text().substring(closing.start(), closing.end()).endsWith(">");
  }

  private Met met(Phase phase, Span span, String message) {
    return new Met(verdict(phase, span, message), span.start());
  }

  private HttpdVerdict verdict(Phase phase, Span span, String message) {
    return new HttpdVerdict(phase, file.lineNamedByHttpd(span.start()), message);
  }

  /** The condition that does not hold in whose body the problem is. */
  private @Nullable Section dead(Finding problem) {
    int opened = problem.related() == null ? -1 : problem.related().place().span().start();
    int offset = problem.place().span().start();
    return bodies.stream()
        .filter(body -> body.truth() == Truth.FALSE)
        .filter(
            body ->
                body.contains(offset)
                    || (opened >= 0
                        && (body.contains(opened) || body.section().open().start() == opened))
                    || isUnclosed(problem, body))
        .map(Body::section)
        .findFirst()
        .orElse(null);
  }

  private static boolean isUnclosed(Finding problem, Body body) {
    return body.section().open().start() == problem.place().span().start()
        && problem.message().endsWith("before end of configuration");
  }
}
