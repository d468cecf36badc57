package frontwright.model.shape;

import frontwright.model.source.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one structure while its record is made. */
public final class Fields {

  private final Span span;
  private final Map<String, Located<?>> values;

  Fields(Span span, Map<String, Located<?>> values) {
    this.span = span;
    this.values = values;
  }

  /** The whole structure's place. */
  public Span span() {
    return span;
  }

  /** The value of an optional key, or null. */
  public <T> @Nullable Located<T> get(Key<T> key) {
    @SuppressWarnings("unchecked") // The reader put there what the key's own shape made.
    Located<T> value = (Located<T>) values.get(key.name());
    return value;
  }

  /** The value of a required key. */
  public <T> Located<T> need(Key<T> key) {
    Located<T> value = get(key);
    if (value == null) {
      throw new IllegalStateException("`" + key.name() + "` is not required by its structure");
    }
    return value;
  }
}
