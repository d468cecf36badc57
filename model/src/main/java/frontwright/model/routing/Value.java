package frontwright.model.routing;

/** What a server computes from a request, as far as it can be known without being the server. */
public sealed interface Value {

  /** A text, one character for each byte. */
  record Known(String text) implements Value {}

  /**
   * A text that depends on what is not known here.
   *
   * @param on what it depends on, in the server's own words: {@code $request_id}
   */
  record Depends(String on) implements Value {}
}
