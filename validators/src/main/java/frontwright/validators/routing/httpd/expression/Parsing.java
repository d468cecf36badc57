package frontwright.validators.routing.httpd.expression;

import java.util.Optional;

/** What came of reading an expression. */
public sealed interface Parsing {

  /** httpd takes it. */
  record Parsed(HttpdExpression result) implements Parsing {}

  /**
   * httpd does not start with it.
   *
   * @param reason mostly in httpd's words
   * @param offset where, in characters
   */
  record Refused(String reason, int offset) implements Parsing {}

  /** The expression; empty when httpd refuses it. */
  default Optional<HttpdExpression> expression() {
    return this instanceof Parsed parsed ? Optional.of(parsed.result()) : Optional.empty();
  }
}
