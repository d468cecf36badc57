package frontwright.validators.syntax.httpd;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Shown;
import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The macros that are defined where a {@code Use} stands ({@code mod_macro.c}). Names are not told
 * apart by capitals. Immutable.
 */
public final class Macros {

  private static final Macros NONE = new Macros(Map.of());

  private final Map<String, Macro> byName;

  private Macros(Map<String, Macro> byName) {
    this.byName = new TreeMap<>(byName);
  }

  /** No macros. */
  public static Macros none() {
    return NONE;
  }

  /** With one more, which replaces another of the same name. */
  public Macros define(Macro macro) {
    Macros more = new Macros(byName);
    more.byName.put(macro.name(), macro);
    return more;
  }

  /** Without the one of that name. */
  public Macros undefine(String name) {
    Macros fewer = new Macros(byName);
    fewer.byName.remove(name.toLowerCase(Locale.ROOT));
    return fewer;
  }

  /**
   * What a {@code Use} stands for; empty where httpd refuses it, which {@code problems} is told.
   * The expanded text is a source of its own, named as httpd names it.
   */
  public Optional<Expansion> use(
      Directive use, Definitions definitions, Consumer<Finding> problems) {
    Place place = new Place(use.arguments().source(), use.span());
    List<String> words = definitions.words(use.arguments());
    String name = words.isEmpty() ? "" : words.get(0).toLowerCase(Locale.ROOT);
    Macro macro = byName.get(name);
    if (macro == null) {
      problems.accept(undefined(name, place));
      return Optional.empty();
    }
    List<String> values = words.subList(1, words.size());
    Optional<Finding> problem = misuse(macro, values, place);
    problem.ifPresent(problems);
    return problem.isPresent() ? Optional.empty() : expand(macro, values, place, problems);
  }

  private Finding undefined(String name, Place place) {
    if (byName.isEmpty()) {
      return error(place, "no macro defined before Use", "define it above, in a `<Macro>`");
    }
    return name.isEmpty()
        ? error(place, "no macro name specified with Use", "write the name behind `Use`")
        : error(place, "macro " + Shown.quoted(name) + " undefined", "define it above");
  }

  /** httpd, too, looks for recursion in the names of what it reads. */
  private static Optional<Finding> misuse(Macro macro, List<String> values, Place place) {
    String shown = "macro " + Shown.quoted(macro.name());
    if (place.source().name().contains("macro '" + macro.name() + "'")) {
      String message = "recursive use of " + shown + " is invalid";
      return Optional.of(error(place, message, "use another macro in it"));
    }
    int wanted = macro.parameters().size();
    if (values.size() == wanted) {
      return Optional.empty();
    }
    String message = shown + " used with " + values.size() + " arguments instead of " + wanted;
    return Optional.of(
        error(place, message, "give a value for each parameter; quote values with blanks")
            .relatedTo(macro.place(), "defined here"));
  }

  private static Optional<Expansion> expand(
      Macro macro, List<String> values, Place use, Consumer<Finding> problems) {
    Substitution substitution = new Substitution(macro.parameters(), values);
    StringBuilder text = new StringBuilder();
    for (Macro.Line line : macro.lines()) {
      Optional<String> filled = substitution.in(line.text());
      if (filled.isEmpty()) {
        problems.accept(tooLong(macro, line, use));
        return Optional.empty();
      }
      text.append(filled.get()).append('\n');
    }
    Source source = source(where(macro, use), text.toString());
    return Optional.of(new Expansion(macro, use, HttpdParser.parse(source)));
  }

  private static Finding tooLong(Macro macro, Macro.Line line, Place use) {
    return error(
            use,
            "cannot substitute, buffer size too small",
            "keep the lines of macros shorter than " + Limits.MACRO_LINE + " characters")
        .relatedTo(new Place(macro.place().source(), line.span()), "in this line");
  }

  private static String where(Macro macro, Place use) {
    return String.format(
        "macro '%s' (%s) used on line %d of \"%s\"",
        macro.name(), macro.location(), use.position().line(), use.source().name());
  }

  /** Characters that stand for bytes go on doing so. */
  private static Source source(String name, String text) {
    return text.chars().allMatch(c -> c <= 0xFF)
        ? Source.ofBytes(name, text.getBytes(StandardCharsets.ISO_8859_1))
        : new Source(name, text);
  }

  private static Finding error(Place place, String message, String help) {
    return Finding.error("httpd/syntax", place, message, help);
  }
}
