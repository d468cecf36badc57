package frontwright.model.routing;

/**
 * A header field or a parameter with its value.
 *
 * @param name as it is sent: {@code X-Real-IP}, {@code SCRIPT_NAME}
 * @param value what it says, as far as that is known
 */
public record Field(String name, Value value) {

  /** A field whose value is known. */
  public static Field of(String name, String text) {
    return new Field(name, new Value.Known(text));
  }

  /** Whether this is the header field of a name, in capitals or not (RFC 9110, 5.1). */
  public boolean isHeader(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }
}
