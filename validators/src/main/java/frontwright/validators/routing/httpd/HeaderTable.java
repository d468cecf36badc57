package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Header fields in a list as {@code apr_table_t} keeps them: names in capitals or not, in the order
 * in which they came.
 */
final class HeaderTable {

  private HeaderTable() {}

  /** Header fields as httpd reads them: those of one name become one (ap_get_mime_headers). */
  static List<Field> read(List<Field> sent) {
    List<Field> headers = new ArrayList<>(sent.size());
    sent.forEach(field -> merge(headers, field.name(), field.value()));
    return headers;
  }

  /** The value of the first field of a name. */
  static Optional<Value> get(List<Field> headers, String name) {
    int index = index(headers, name);
    return index < 0 ? Optional.empty() : Optional.of(headers.get(index).value());
  }

  private static int index(List<Field> headers, String name) {
    for (int i = 0; i < headers.size(); i++) {
      if (headers.get(i).isHeader(name)) {
        return i;
      }
    }
    return -1;
  }

  /** One field of a name, in the first one's place and spelling: {@code apr_table_set}. */
  static void set(List<Field> headers, String name, Value value) {
    int index = index(headers, name);
    if (index < 0) {
      headers.add(new Field(name, value));
    } else {
      headers.set(index, new Field(headers.get(index).name(), value));
      List<Field> rest = headers.subList(index + 1, headers.size());
      rest.removeIf(field -> field.isHeader(name));
    }
  }

  /** None of a name. */
  static void unset(List<Field> headers, String name) {
    headers.removeIf(field -> field.isHeader(name));
  }

  /** A value behind the first one, with a comma: {@code apr_table_merge}. */
  static void merge(List<Field> headers, String name, Value value) {
    int index = index(headers, name);
    if (index < 0) {
      headers.add(new Field(name, value));
    } else {
      Field first = headers.get(index);
      headers.set(index, new Field(first.name(), joined(first.value(), value)));
    }
  }

  private static Value joined(Value first, Value last) {
    if (first instanceof Known one && last instanceof Known other) {
      return new Known(one.text() + ", " + other.text());
    }
    return first instanceof Depends ? first : last;
  }

  /** What stands between the commas of a value, commas in quotes left alone. */
  static List<String> elements(String value) {
    List<String> elements = new ArrayList<>();
    int at = 0;
    while (at < value.length()) {
      while (at < value.length() && Character.isWhitespace(value.charAt(at))) {
        at++;
      }
      int start = at;
      boolean isQuoted = false;
      while (at < value.length() && (isQuoted || value.charAt(at) != ',')) {
        isQuoted ^= value.charAt(at) == '"';
        at++;
      }
      elements.add(value.substring(start, at));
      at++;
    }
    return elements;
  }
}
