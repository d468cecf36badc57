package frontwright.validators.routing.httpd.expression;

/** What comes of a condition. */
public sealed interface Verdict {

  /** It is known. */
  record Known(boolean holds) implements Verdict {}

  /**
   * It depends on what is not known here.
   *
   * @param on in httpd's own words: {@code %{TIME_HOUR}}
   */
  record Depends(String on) implements Verdict {}

  /**
   * httpd gives up evaluating.
   *
   * @param error what it writes into its log
   */
  record Failed(String error) implements Verdict {}

  /** One of the two. */
  static Verdict of(boolean holds) {
    return new Known(holds);
  }

  /** The contrary; of what is not known or failed, the same. */
  default Verdict not() {
    return this instanceof Known known ? of(!known.holds()) : this;
  }

  /** Whether it is known not to hold. */
  default boolean isFalse() {
    return this instanceof Known known && !known.holds();
  }

  /** Whether it is known to hold. */
  default boolean isTrue() {
    return this instanceof Known known && known.holds();
  }

  /** Whether it is not known. */
  default boolean isUnknown() {
    return this instanceof Depends;
  }
}
