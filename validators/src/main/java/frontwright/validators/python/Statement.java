package frontwright.validators.python;

import frontwright.model.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of Python.
 *
 * @param span the logical line
 * @param scope when it is executed
 * @param owner the outermost function or class that it is in; null outside
 * @param content what it says
 */
public record Statement(Span span, Scope scope, @Nullable String owner, Content content) {

  /** When a statement is executed. */
  public enum Scope {
    /** Whenever the module is imported. */
    MODULE,
    /** When it is imported and a condition holds, or nothing failed before. */
    CONDITION,
    /** When the file is run as a program, not when it is imported. */
    PROGRAM,
    /** When a function is called, or for a class. */
    INNER
  }

  /** What a statement says, as far as it is understood. */
  public sealed interface Content {}

  /** {@code a = b = value}. */
  public record Assignment(List<Expression> targets, Expression value) implements Content {}

  /** {@code target += value} and its like. */
  public record Augmented(Expression target, Expression value) implements Content {}

  /** {@code import name as alias}. */
  public record Import(List<Alias> names) implements Content {}

  /** {@code from module import name as alias}, with as many dots before the module as levels. */
  public record ImportFrom(int levels, String module, List<Alias> names) implements Content {}

  /** A name that is imported and the one it gets; {@code *} for all. */
  public record Alias(String name, String as) {}

  /**
   * The first line of a function.
   *
   * @param parameters its parameters' names, in order
   * @param required how many of them a call must give
   */
  public record Function(String name, List<String> parameters, int required) implements Content {}

  /** The first line of a class. */
  public record ClassOf(String name) implements Content {}

  /** An expression alone, a decorator, or what is returned. */
  public record Evaluation(Expression value) implements Content {}

  /** Anything else. */
  public record Other() implements Content {}
}
