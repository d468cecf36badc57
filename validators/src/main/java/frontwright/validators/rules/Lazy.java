package frontwright.validators.rules;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A view of what rules look at, made when the first of them asks for it. Safe for use by several
 * threads.
 */
public final class Lazy<T> {

  private final Supplier<T> maker;
  private volatile @Nullable T made;

  /** A value that is not made yet. */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The value. */
  public T get() {
    T known = made;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
