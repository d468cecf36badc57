package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that the configuration says, such as whether {@code ProxyPreserveHost} is on. What it
 * says in an {@link Applicable} is read when it is asked for first, and known from then on; those
 * that add nothing to it have it in common.
 *
 * @param <T> what it says; must not change
 */
final class Setting<T> {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final int slot = COUNT.getAndIncrement();
  private final Function<Applicable, T> reading;
  private final String[] names;

  /**
   * A setting that some directives make; to be kept in a constant.
   *
   * @param reading finds out what is said; a scope without any of the directives changes nothing
   * @param names the directives, in small letters; none where it may depend on anything
   */
  Setting(Function<Applicable, T> reading, String... names) {
    this.reading = reading;
    this.names = names;
  }

  /** Several lists of names as one. */
  static String[] names(String[]... some) {
    return Stream.of(some).flatMap(Stream::of).toArray(String[]::new);
  }

  /** The last directive of some names. */
  static Setting<Optional<HttpdNode>> last(String... names) {
    return new Setting<>(applicable -> applicable.last(names), names);
  }

  /** The first argument of the last directive of a name, or a default. */
  static <T> Setting<T> value(String name, String otherwise, Function<String, T> reading) {
    return new Setting<>(applicable -> reading.apply(applicable.value(name, otherwise)), name);
  }

  /** Whether the last directive of a name says {@code On}. */
  static Setting<Boolean> isOn(String name, boolean otherwise) {
    return new Setting<>(applicable -> applicable.isOn(name, otherwise), name);
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
    Applicable saying = names.length == 0 ? applicable : applicable.saying(names);
    return saying == applicable ? reading.apply(applicable) : saying.get(this);
  }
}
