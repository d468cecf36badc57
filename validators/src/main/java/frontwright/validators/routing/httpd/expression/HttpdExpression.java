package frontwright.validators.routing.httpd.expression;

import frontwright.model.routing.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expression that httpd accepts: a condition ({@code <If>}, {@code SetEnvIfExpr}, {@code
 * expr=...} behind {@code RequestHeader}) or a text ({@code RequestHeader set X "expr=..."}).
 */
public final class HttpdExpression {

  private final String text;
  private final @Nullable Condition condition;
  private final @Nullable Word word;

  private HttpdExpression(String text, @Nullable Condition condition, @Nullable Word word) {
    this.text = text;
    this.condition = condition;
    this.word = word;
  }

  /** Reads a boolean expression. */
  public static Parsing condition(String text) {
    try {
      return new Parsing.Parsed(new HttpdExpression(text, ExpressionParser.condition(text), null));
    } catch (ExpressionFault fault) {
      return fault.outcome();
    }
  }

  /** Reads a string expression, what stands behind {@code expr=} in a value. */
  public static Parsing string(String text) {
    try {
      return new Parsing.Parsed(new HttpdExpression(text, null, ExpressionParser.string(text)));
    } catch (ExpressionFault fault) {
      return fault.outcome();
    }
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** Whether a boolean expression holds. */
  public Verdict test(Lookup lookup) {
    return test(lookup, new Captures());
  }

  /**
   * Whether a boolean expression holds.
   *
   * @param captures what {@code $0} to {@code $9} stand for, before and after
   */
  public Verdict test(Lookup lookup, Captures captures) {
    if (condition == null) {
      throw new IllegalStateException("`" + text + "` is a string expression");
    }
    return new Evaluator(lookup, captures).verdict(condition);
  }

  /** What a string expression says; empty when httpd gives up evaluating it. */
  public Optional<Value> value(Lookup lookup) {
    return value(lookup, new Captures());
  }

  /**
   * What a string expression says; empty when httpd gives up evaluating it.
   *
   * @param captures what {@code $0} to {@code $9} stand for
   */
  public Optional<Value> value(Lookup lookup, Captures captures) {
    if (word == null) {
      throw new IllegalStateException("`" + text + "` is a boolean expression");
    }
    return new Evaluator(lookup, captures).value(word);
  }
}
