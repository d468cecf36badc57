package frontwright.trials;

import frontwright.model.source.Span;
import java.util.Map;
import java.util.TreeMap;

/** What is to be replaced in a text; stretches that do not overlap. */
final class Edits {

  private final Map<Integer, Edit> edits = new TreeMap<>();

  private record Edit(int end, String text) {}

  /** Puts a text in the place of a stretch; the first that is said of a place counts. */
  void replace(Span span, String text) {
    edits.putIfAbsent(span.start(), new Edit(span.end(), text));
  }

  /** Puts a text in front of an offset. */
  void insert(int offset, String text) {
    replace(new Span(offset, offset), text);
  }

  /** The text with all of it done. */
  String applyTo(String text) {
    StringBuilder edited = new StringBuilder();
    int done = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      edited.append(text, done, edit.getKey()).append(edit.getValue().text());
      done = edit.getValue().end();
    }
    return edited.append(text.substring(done)).toString();
  }
}
