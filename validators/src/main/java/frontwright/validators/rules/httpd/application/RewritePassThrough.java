package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A path that is rewritten to an application or an alias, and is then taken for a file. */
final class RewritePassThrough extends NamedHttpdRule {

  private static final LazyPattern MAPPING =
      LazyPattern.of("(?i)Alias|ScriptAlias|WSGIScriptAlias|ProxyPass");

  RewritePassThrough() {
    super("rewrite-pass-through", Severity.WARNING, "RewriteRule");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Rewrite.of(node)
        .filter(Rewrite::isInServer)
        .filter(rule -> rule.literal().startsWith("/") && !rule.isProxy())
        .filter(rule -> !rule.has("PT", "PASSTHROUGH", "R", "REDIRECT", "F", "G", "C", "CHAIN"))
        .filter(rule -> isEnd(rule, subject))
        .ifPresent(
            rule ->
                mapping(rule, Level.of(node, subject))
                    .ifPresent(mapping -> sink.accept(said(rule, mapping))));
  }

  /** Whether no other rule changes the path again. */
  private static boolean isEnd(Rewrite rule, HttpdSubject subject) {
    return rule.isLast()
        || Level.of(rule.node(), subject).nodes().stream()
            .dropWhile(node -> node != rule.node())
            .skip(1)
            .noneMatch(node -> node.is("RewriteRule"));
  }

  private static Optional<HttpdNode> mapping(Rewrite rule, Level level) {
    List<HttpdNode> mappings =
        level.nodes().stream()
            .filter(node -> MAPPING.matches(node.name()) && !node.hasUnknown())
            .filter(node -> node.argument(0).startsWith("/") && !node.argument(1).equals("!"))
            .toList();
    return mappings.stream().filter(node -> isMeant(rule, node.argument(0), level)).findFirst();
  }

  /** What is mounted at the root takes all; there, a file may be meant as well. */
  private static boolean isMeant(Rewrite rule, String path, Level level) {
    String literal = rule.literal();
    if (!path.equals("/")) {
      return literal.equals(path) || (UrlPath.matches(path, literal) && !literal.equals("/"));
    }
    boolean isWhole = literal.equals(rule.substitution());
    return isWhole
        && !literal.replaceFirst(".*/", "").contains(".")
        && !literal.equals("/")
        && level.last("DocumentRoot").isEmpty();
  }

  private Finding said(Rewrite rule, HttpdNode mapping) {
    HttpdNode node = rule.node();
    return finding(
            node.argumentPlace(1),
            Shown.quoted(rule.substitution())
                + " is taken for a file: without `[PT]`, "
                + Shown.quoted(mapping.name())
                + " does not see the new path",
            "write `[PT]`, which ends the rewriting as `[L]` does")
        .relatedTo(mapping.argumentPlace(0), "would take it")
        .fixedBy(Fix.unsafe(passThrough(rule)));
  }

  private static Fix.Edit passThrough(Rewrite rule) {
    HttpdNode node = rule.node();
    return node.argument(2).isEmpty()
        ? new Fix.Edit(Ends.behind(node.argumentPlace(1)), " [PT]")
        : new Fix.Edit(Ends.beforeBracket(node.argumentPlace(2)), ",PT");
  }
}
