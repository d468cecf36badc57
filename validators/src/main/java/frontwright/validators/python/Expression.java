package frontwright.validators.python;

import java.util.List;
import java.util.Map;

/** An expression of Python, as far as configuration is written in it. */
public sealed interface Expression {

  /** A string literal, or several that are joined; not bytes, not an f-string. */
  record Str(String value) implements Expression {}

  /** A whole number in decimal digits. */
  record Whole(long value) implements Expression {}

  /** A name, {@code True} and the like included. */
  record Name(String name) implements Expression {}

  /** {@code of.name}. */
  record Attribute(Expression of, String name) implements Expression {}

  /** A call; {@code *args} and {@code **kwargs} make it {@link Unreadable}. */
  record Call(Expression function, List<Expression> arguments, Map<String, Expression> keywords)
      implements Expression {}

  /** {@code of[index]}. */
  record Subscript(Expression of, Expression index) implements Expression {}

  /** An arithmetic operation: {@code + - * / // % @}. */
  record Binary(String operator, Expression left, Expression right) implements Expression {}

  /** A tuple or a list. */
  record Items(List<Expression> items) implements Expression {}

  /** Anything else. */
  record Unreadable() implements Expression {}

  /** {@code a.b.c} for names and attributes of them; empty for anything else. */
  default String dotted() {
    StringBuilder dotted = new StringBuilder();
    Expression at = this;
    while (at instanceof Attribute attribute) {
      dotted.insert(0, "." + attribute.name());
      at = attribute.of();
    }
    return at instanceof Name name ? name.name() + dotted : "";
  }
}
