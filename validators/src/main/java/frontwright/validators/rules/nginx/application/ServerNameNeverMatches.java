package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What cannot be the name of a host: a URL, a port, a list, an expression without its mark. */
final class ServerNameNeverMatches extends NamedNginxRule {

  private static final LazyPattern PORT = LazyPattern.of("[^\\[]*:\\d+");
  private static final LazyPattern EXPRESSION = LazyPattern.of(".*[\\^()|\\\\+?].*|.*\\$");
  private static final LazyPattern NAME = LazyPattern.of("(\\*\\.)?[^*]+(\\.\\*)?|\\*");

  ServerNameNeverMatches() {
    super("server-name-never-matches", Severity.WARNING, "server_name");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    List<Word> words = node.arguments();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i > 0 && isNextDirective(node, words.get(i - 1), word)) {
        sink.accept(unfinished(node, words.get(i - 1), word));
        return;
      }
      remedy(word.value())
          .ifPresent(
              help ->
                  sink.accept(
                      finding(
                          node.place(word),
                          "no request is for the host " + Shown.quoted(word.value()),
                          help)));
    }
  }

  private static boolean isNextDirective(NginxNode node, Word before, Word word) {
    return NginxDirectives.at(word.value(), NginxContext.SERVER, null).isPresent()
        && node.place(word).position().line() > node.place(before).position().line();
  }

  private Finding unfinished(NginxNode node, Word last, Word next) {
    int end = last.span().end();
    Place behind = new Place(node.file().source(), new Span(end, end));
    return finding(
            node.place(next),
            Shown.quoted(next.value()) + " and what is behind it are taken for names of hosts",
            "end the line before with `;`")
        .relatedTo(node.place(last), "no `;` behind this")
        .fixedBy(Fix.unsafe(new Fix.Edit(behind, ";")));
  }

  /** What to write in place of a name, if none has it; templates' marks are left alone. */
  private static Optional<String> remedy(String name) {
    if (name.isEmpty() || name.startsWith("~") || name.contains("${") || name.contains("{{")) {
      return Optional.empty();
    }
    if (name.contains("/")) {
      return Optional.of("write the host alone, without scheme and path");
    }
    if (PORT.matches(name)) {
      return Optional.of("leave the port out: `listen` says it");
    }
    if (name.contains(",")) {
      return Optional.of("separate names by blanks");
    }
    if (EXPRESSION.matches(name)) {
      return Optional.of("begin a regular expression with `~`: " + Shown.quoted("~" + name));
    }
    return NAME.matches(name)
        ? Optional.empty()
        : Optional.of("a `*` stands for whole labels, at the beginning or at the end");
  }
}
