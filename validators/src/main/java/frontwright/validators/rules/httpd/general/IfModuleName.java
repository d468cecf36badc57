package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A condition that asks for a module by a name that no module has. */
final class IfModuleName extends NamedHttpdRule {

  /** A source file, or the name of the module's structure. */
  private static final LazyPattern RIGHT = LazyPattern.of("[\\w.-]+\\.c(c|pp|xx)?|\\w+_module");

  private static final LazyPattern PLAIN = LazyPattern.of("[\\w.-]+");
  private static final LazyPattern PROCESSING =
      LazyPattern.of("(mod_)?mpm_(event|worker|prefork)\\.c");
  private static final LazyPattern MIXED = LazyPattern.of("mod_(\\w+)_module|(\\w+)_module\\.c");

  IfModuleName() {
    super("if-module-name", Severity.ERROR, "IfModule");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String asked = node.argument(0);
    boolean isNegated = asked.startsWith("!");
    String name = asked.substring(isNegated ? 1 : 0);
    if (!node.hasUnknown() && PLAIN.matches(name)) {
      right(name)
          .filter(right -> !right.equals(name))
          .ifPresent(right -> sink.accept(said(node, name, right, isNegated)));
    }
  }

  /** The name that is meant; empty where it may be right as it is. */
  private static Optional<String> right(String name) {
    if (PROCESSING.matches(name)) {
      String module = name.replaceFirst("^mod_", "").replaceFirst("\\.c$", "");
      return Optional.of(module + "_module");
    }
    String stem =
        name.toLowerCase(Locale.ROOT)
            .replaceFirst("\\.(c|so)$", "")
            .replaceFirst("_module$", "")
            .replaceFirst("^mod_", "");
    boolean isKnown = HttpdDirectives.modules().contains("mod_" + stem);
    boolean isRight = RIGHT.matches(name);
    if (isRight && !(isKnown && (MIXED.matches(name) || hasCapitals(name)))) {
      return Optional.empty();
    }
    return Optional.of(name.endsWith("_module") ? stem + "_module" : "mod_" + stem + ".c");
  }

  private static boolean hasCapitals(String name) {
    return !name.equals(name.toLowerCase(Locale.ROOT));
  }

  private Finding said(HttpdNode node, String name, String right, boolean isNegated) {
    String effect = isNegated ? "is always read" : "is never read";
    Finding finding =
        finding(
            node.argumentPlace(0),
            "no module is called " + Shown.quoted(name) + ": what is in the section " + effect,
            "write the name of its source file or its identifier: " + Shown.quoted(right));
    String written = node.words().get(0).value();
    Span span = node.words().get(0).span();
    int quotes = (span.end() - span.start() - written.length()) / 2;
    int start = span.start() + quotes + (isNegated ? 1 : 0);
    Span stretch = new Span(start, start + name.length());
    return finding.fixedBy(
        Fix.unsafe(new Fix.Edit(new Place(node.place().source(), stretch), right)));
  }
}
