package frontwright.model.source;

/** A span of a source. */
public record Place(Source source, Span span) {

  /** Where the place begins. */
  public Position position() {
    return source.position(span.start());
  }

  /** Where it ends: the position of the first character that is no longer in it. */
  public Position end() {
    return source.position(span.end());
  }

  /** {@code name:line:column}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return source.name() + ":" + position();
  }
}
