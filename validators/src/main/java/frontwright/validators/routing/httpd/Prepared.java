package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.expression.HttpdPattern;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was prepared of a configuration before, for all of its hosts: they have the main server's
 * sections in common, and often the same regular expressions. Several threads may ask.
 */
final class Prepared {

  private final Map<HttpdNode, Section> sections = new ConcurrentHashMap<>();
  private final Map<String, Optional<HttpdPattern>> patterns = new ConcurrentHashMap<>();

  /** A section; one of the main server is kept. */
  Section section(HttpdNode node) {
    if (node.parent() != null) {
      return new Section(node, this);
    }
    Section known = sections.get(node);
    return known == null ? sections.computeIfAbsent(node, n -> new Section(n, this)) : known;
  }

  /**
   * A text that other hosts may have as well, such as the path of an application: one string for
   * all of them stays in the processor's cache.
   */
  static String text(String text) {
    return text.intern();
  }

  /** A regular expression; null for what PCRE2 refuses, with which httpd does not start. */
  @Nullable HttpdPattern pattern(String text) {
    return patterns
        .computeIfAbsent(text, each -> Optional.ofNullable(Regexes.of(each, false)))
        .orElse(null);
  }
}
