package frontwright.validators.configuration.httpd;

import frontwright.model.source.Finding;
import frontwright.validators.syntax.httpd.Definitions;
import frontwright.validators.syntax.httpd.Directive;
import frontwright.validators.syntax.httpd.Expansion;
import frontwright.validators.syntax.httpd.Macro;
import frontwright.validators.syntax.httpd.Macros;
import frontwright.validators.syntax.httpd.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The macros so far, and where they are written. */
final class HttpdMacros {

  private final List<Finding> problems;
  private final List<Finding> undefined = new ArrayList<>();
  private final Map<String, HttpdText> homes = new HashMap<>();
  private Macros macros = Macros.none();

  /** No macros; what is wrong with their uses is added to {@code problems}. */
  HttpdMacros(List<Finding> problems) {
    this.problems = problems;
  }

  void define(HttpdText text, Section section, Definitions definitions) {
    Macro.of(section, definitions)
        .ifPresent(
            macro -> {
              macros = macros.define(macro);
              homes.put(macro.name(), text);
            });
  }

  void undefine(String name) {
    macros = macros.undefine(name);
    homes.remove(name.toLowerCase(Locale.ROOT));
  }

  /** What a {@code Use} stands for, and where that is written; empty where httpd refuses it. */
  Optional<HttpdText> use(HttpdText text, Directive use, Definitions definitions) {
    List<String> words = definitions.words(use.arguments());
    HttpdText home = words.isEmpty() ? null : homes.get(words.get(0).toLowerCase(Locale.ROOT));
    List<Finding> told = home == null ? undefined : problems;
    Optional<Expansion> expansion =
        macros.use(use, definitions, problem -> told.add(text.written(problem)));
    return home == null
        ? Optional.empty()
        : expansion.map(found -> judged(HttpdText.of(found, home), found, home));
  }

  /** Uses of what is not defined; a fragment's macros may be defined elsewhere. */
  List<Finding> undefined() {
    return undefined;
  }

  /** A macro that opens what others close was warned of where it is defined. */
  private HttpdText judged(HttpdText body, Expansion expansion, HttpdText home) {
    int defined = expansion.macro().place().span().start();
    boolean isBalanced =
        home.file().problems().stream()
            .noneMatch(said -> !said.isError() && said.place().span().start() == defined);
    if (isBalanced) {
      body.file().problems().stream().map(body::written).forEach(problems::add);
    }
    return body;
  }
}
