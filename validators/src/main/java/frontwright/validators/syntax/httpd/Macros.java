package frontwright.validators.syntax.httpd;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Shown;
import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The macros that are defined where a {@code Use} stands ({@code mod_macro.c}). Names are not told
 * apart by capitals. Immutable.
 */
public final class Macros {

  private static final Macros NONE = new Macros(Bindings.none(), false);

  /** Characters that a use may become: more than anybody writes, and less than fills a machine. */
  private static final int LONGEST = 16 * 1024 * 1024;

  private final Bindings<Macro> byName;
  private final boolean hasHadOne;

  private Macros(Bindings<Macro> byName, boolean hasHadOne) {
    this.byName = byName;
    this.hasHadOne = hasHadOne;
  }

  /** No macros. */
  public static Macros none() {
    return NONE;
  }

  /** With one more, which replaces another of the same name. */
  public Macros define(Macro macro) {
    return new Macros(byName.with(macro.name(), macro), true);
  }

  /** Without the one of that name. */
  public Macros undefine(String name) {
    return new Macros(byName.without(name.toLowerCase(Locale.ROOT)), hasHadOne);
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
    if (!hasHadOne) {
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
      if (text.length() > LONGEST) {
        problems.accept(endless(macro, use));
        return Optional.empty();
      }
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

  /** Not httpd's; it would go on as long as there is memory. */
  private static Finding endless(Macro macro, Place use) {
    String message = "macro " + Shown.quoted(macro.name()) + " becomes too long to go on";
    return error(use, message, "keep what it becomes below " + LONGEST + " characters");
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
