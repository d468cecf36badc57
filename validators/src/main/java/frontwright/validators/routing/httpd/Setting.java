package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Something that the configuration says, such as whether {@code ProxyPreserveHost} is on. What it
 * says in an {@link Applicable} is read when it is asked for first, and known from then on.
 *
 * @param <T> what it says; must not change
 */
final class Setting<T> {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final int slot = COUNT.getAndIncrement();
  private final Function<Applicable, T> reading;

  /**
   * A setting; to be kept in a constant.
   *
   * @param reading finds out what is said
   */
  Setting(Function<Applicable, T> reading) {
    this.reading = reading;
  }

  /** The last directive of some names. */
  static Setting<Optional<HttpdNode>> last(String... names) {
    return new Setting<>(applicable -> applicable.last(names));
  }

  /** The first argument of the last directive of a name. */
  static Setting<String> value(String name, String otherwise) {
    return new Setting<>(applicable -> applicable.value(name, otherwise));
  }

  /** Whether the last directive of a name says {@code On}. */
  static Setting<Boolean> isOn(String name, boolean otherwise) {
    return new Setting<>(applicable -> applicable.isOn(name, otherwise));
  }

  /** How many there are. */
  static int count() {
    return COUNT.get();
  }

  /** Where its value is kept. */
  int slot() {
    return slot;
  }

  /**
   * Reads it.
   *
   * @throws Undecidable when that depends on what is not known
   */
  T read(Applicable applicable) {
    return reading.apply(applicable);
  }
}
