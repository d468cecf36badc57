package frontwright.validators.project;

import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of an .ini file, as uWSGI and PasteDeploy write them: a key and a value a line. */
record Ini(List<Entry> entries) {

  /** One setting, with its section and its line. */
  record Entry(String section, String key, String value, Place place) {}

  static Ini of(Source source) {
    List<Entry> entries = new ArrayList<>();
    String section = "";
    int last = source.position(source.text().length()).line();
    for (int number = 1; number <= last; number++) {
      Span span = source.lineSpan(number);
      String line = source.shown(span).strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1).strip();
      }
      int sign = line.indexOf('=');
      if (sign > 0 && line.charAt(0) != '#' && line.charAt(0) != ';') {
        String key = line.substring(0, sign).strip();
        String value = line.substring(sign + 1).strip();
        entries.add(new Entry(section, key, value, new Place(source, span)));
      }
    }
    return new Ini(entries);
  }

  /** The last setting of a section with one of some keys. */
  Optional<Said<String>> last(String section, String... keys) {
    Optional<Said<String>> found = Optional.empty();
    for (Entry entry : entries) {
      if (entry.section().equals(section) && List.of(keys).contains(entry.key())) {
        found = Optional.of(new Said<>(entry.value(), new Evidence(entry.place(), entry.key())));
      }
    }
    return found;
  }
}
