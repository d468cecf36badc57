package frontwright.validators.configuration.httpd;

import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.syntax.httpd.Arguments;
import frontwright.validators.syntax.httpd.Definitions;
import frontwright.validators.syntax.httpd.Statement;
import java.util.List;

/** Puts values in for {@code ${NAME}}, as long as there is no end of them in sight. */
final class HttpdValues {

  private static final String REFERENCE = "${";

  /** Characters of all lines with values and of all macros' lines: beyond, it is a bomb. */
  private static final long MOST = 32L * 1024 * 1024;

  /** Whether what has no value stays as it is, or has one that is not known. */
  private final boolean isExact;

  private Definitions definitions;
  private long used;

  HttpdValues(HttpdBuild build) {
    this.definitions = build.definitions();
    this.isExact = build.isExact();
  }

  /**
   * A statement as httpd sees it.
   *
   * @param name without brackets
   * @param hasUnknown whether something in it has a value that is not known
   */
  record Seen(String name, Arguments arguments, boolean hasUnknown) {}

  Definitions definitions() {
    return definitions;
  }

  /** Carries out a {@code Define}; of a value with something unknown only the name is. */
  void define(List<String> words, boolean hasUnknown) {
    if (words.isEmpty() || words.size() > 2 || words.get(0).matches(".*(:|[$][{]).*")) {
      return;
    }
    String name = words.get(0);
    definitions =
        hasUnknown
            ? definitions.undefine(name).define(name)
            : definitions.define(name, words.size() == 2 ? words.get(1) : "");
  }

  void undefine(String name) {
    definitions = definitions.undefine(name);
  }

  /** Counts what was put together by macros. */
  void charge(int characters) {
    used += characters;
  }

  boolean isExhausted() {
    return used > MOST;
  }

  Seen seen(Statement statement) {
    String name = statement.name().value();
    Arguments arguments = statement.arguments();
    if (!name.contains(REFERENCE) && !arguments.raw().contains(REFERENCE)) {
      return new Seen(name, arguments, false);
    }
    if (isExhausted()) {
      return new Seen(name, arguments, true);
    }
    Definitions.Expanded named = definitions.expand(name);
    Definitions.Expanded rest = definitions.expand(arguments.raw());
    used += named.text().length() + rest.text().length();
    Source source = new Source(arguments.source().name(), rest.text());
    boolean isAll = named.unknown().isEmpty() && rest.unknown().isEmpty();
    return new Seen(
        named.text(), new Arguments(source, new Span(0, rest.text().length())), !isAll && !isExact);
  }
}
