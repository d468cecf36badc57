package frontwright.validators.routing.server;

import frontwright.model.routing.Environ;
import frontwright.model.routing.Field;
import frontwright.model.routing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Variables in the order in which a server gets to know them; of one name the last counts. */
final class Variables {

  private final List<Field> all = new ArrayList<>();

  void add(String name, Value value) {
    all.add(new Field(name, value));
  }

  void add(String name, String text) {
    add(name, new Value.Known(text));
  }

  void remove(String name) {
    all.removeIf(field -> field.name().equals(name));
  }

  Optional<Value> last(String name) {
    return all.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .reduce((first, last) -> last);
  }

  List<Field> all() {
    return all;
  }

  Environ environ() {
    SortedMap<String, Value> values = new TreeMap<>();
    all.forEach(field -> values.put(field.name(), field.value()));
    return new Environ(values);
  }

  /** The variable of a header field, {@code CONTENT_TYPE} without the prefix (RFC 3875, 4.1.18). */
  static String named(String header) {
    String name = header.toUpperCase(Locale.ROOT).replace('-', '_');
    return name.equals("CONTENT_TYPE") || name.equals("CONTENT_LENGTH") ? name : "HTTP_" + name;
  }

  /** A text that is made of another, as far as that is known. */
  static Value of(Value value, UnaryOperator<String> made) {
    return value instanceof Value.Known known ? new Value.Known(made.apply(known.text())) : value;
  }

  /** Two values in one. */
  static Value joined(Value first, String between, Value second) {
    if (first instanceof Value.Known left && second instanceof Value.Known right) {
      return new Value.Known(left.text() + between + right.text());
    }
    return first instanceof Value.Known ? second : first;
  }

  /** Whether a value is known and empty. */
  static boolean isEmpty(Value value) {
    return value instanceof Value.Known known && known.text().isEmpty();
  }
}
