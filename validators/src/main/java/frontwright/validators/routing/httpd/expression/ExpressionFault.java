package frontwright.validators.routing.httpd.expression;

import java.io.Serial;

/** Thrown by the parser where httpd refuses an expression. */
final class ExpressionFault extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int at;

  ExpressionFault(String message, int at) {
    super(message, null, false, false);
    this.at = at;
  }

  Parsing outcome() {
    return new Parsing.Refused(String.valueOf(getMessage()), at);
  }
}
