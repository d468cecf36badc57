package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import org.jspecify.annotations.Nullable;

/** Values of variables. A variable that is not found is empty wherever nginx uses it. */
final class Values {

  static final Value EMPTY = new Value.Known("");

  private Values() {}

  static Value of(@Nullable String text) {
    return text == null || text.isEmpty() ? EMPTY : new Value.Known(text);
  }

  static Value depends(String variable) {
    return new Value.Depends("$" + variable);
  }

  /**
   * The text of a value on which a decision depends.
   *
   * @throws Undecidable when it is not known
   */
  static String text(Value value) {
    if (value instanceof Value.Known known) {
      return known.text();
    }
    throw new Undecidable(((Value.Depends) value).on());
  }

  /** Whether a condition holds: what is neither empty nor {@code 0} (ngx_http_script_if_code). */
  static boolean isTrue(String text) {
    return !text.isEmpty() && !text.equals("0");
  }
}
