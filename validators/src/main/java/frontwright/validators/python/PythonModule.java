package frontwright.validators.python;

import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.python.Statement.Scope;
import java.util.List;

/**
 * A file of Python, read and not executed.
 *
 * @param statements from top to bottom, those in blocks included
 */
public record PythonModule(Source source, List<Statement> statements) {

  /** Copies the list. */
  public PythonModule {
    statements = List.copyOf(statements);
  }

  /** Reads any text; what is no Python is {@link Statement.Other}. */
  public static PythonModule of(Source source) {
    return new PythonModule(source, new PythonReader(source.text()).statements());
  }

  /** The first line of a statement, as a place to point at. */
  public Place place(Statement statement) {
    Span span = statement.span();
    int line = source.position(span.start()).line();
    int end = Math.max(span.start(), Math.min(span.end(), source.lineSpan(line).end()));
    return new Place(source, new Span(span.start(), end));
  }

  /** What is executed whenever the module is imported. */
  public List<Statement> outer() {
    return statements.stream().filter(s -> s.scope() == Scope.MODULE).toList();
  }

  /** What is executed in a function or class of the outermost level. */
  public List<Statement> in(String owner) {
    return statements.stream().filter(s -> owner.equals(s.owner())).toList();
  }
}
