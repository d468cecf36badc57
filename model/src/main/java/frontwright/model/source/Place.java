package frontwright.model.source;

/** A span of a source. */
public record Place(Source source, Span span) {

  /** Where the place begins. */
  public Position position() {
    return source.position(span.start());
  }

  /** {@code name:line:column}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return source.name() + ":" + position();
  }
}
