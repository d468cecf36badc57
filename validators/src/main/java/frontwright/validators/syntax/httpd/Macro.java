package frontwright.validators.syntax.httpd;

import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A macro as {@code mod_macro.c} keeps it.
 *
 * @param name in small letters
 * @param parameters as they are written; usually each begins with {@code $}, {@code %} or {@code @}
 * @param lines the body without comments
 * @param place the line that opens the section
 */
public record Macro(String name, List<String> parameters, List<Line> lines, Place place) {

  /**
   * A line of the body.
   *
   * @param text with continued lines joined, without blanks around it
   * @param span where it is written
   */
  public record Line(String text, Span span) {}

  /**
   * The macro that a {@code <Macro>} defines; empty where httpd refuses it for its name or its
   * parameters, which must be there and be told apart.
   */
  public static Optional<Macro> of(Section section, Definitions definitions) {
    List<String> words = definitions.words(section.arguments());
    if (!section.isNamed("Macro") || words.isEmpty() || words.contains("")) {
      return Optional.empty();
    }
    List<String> parameters = words.subList(1, words.size());
    if (parameters.stream().distinct().count() < parameters.size()) {
      return Optional.empty();
    }
    Source source = section.arguments().source();
    String name = words.get(0).toLowerCase(Locale.ROOT);
    Place place = new Place(source, section.open());
    return Optional.of(new Macro(name, List.copyOf(parameters), lines(section, source), place));
  }

  private static List<Line> lines(Section section, Source source) {
    String text = source.text();
    int lineEnd = text.indexOf('\n', section.open().end());
    int start = lineEnd < 0 ? text.length() : lineEnd + 1;
    int end = section.close() == null ? section.span().end() : section.close().start();
    List<Line> body = new ArrayList<>();
    Lines lines = new Lines(text, start, Math.max(start, end));
    while (lines.next()) {
      Stretch line = lines.stretch();
      int from = Blank.skip(line.text(), line.from(), line.to());
      int to = Blank.trimEnd(line.text(), from, line.to());
      boolean isIndentOfClose = from == to && lines.end() == lines.visibleEnd();
      if (!isIndentOfClose && !line.text().startsWith("#", from)) {
        int at = lines.visibleEnd();
        Span span = from < to ? line.span(from, to) : new Span(at, at);
        body.add(new Line(line.text().substring(from, to), span));
      }
    }
    return List.copyOf(body);
  }

  /** Where it is defined, in httpd's words. */
  String location() {
    return "defined on line " + place.position().line() + " of \"" + place.source().name() + "\"";
  }
}
