package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.regex.Automaton;
import frontwright.validators.regex.ByteSet;
import frontwright.validators.regex.Expression;
import frontwright.validators.regex.Regex;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.RegexUse;
import frontwright.validators.rules.nginx.Stretch;
import frontwright.validators.rules.nginx.VariableReference;
import frontwright.validators.syntax.nginx.Word;
import java.util.Optional;
import java.util.function.Consumer;

/** A location from which {@code ..} leads out of the directory that it stands for. */
final class AliasTraversal extends NamedNginxRule {

  AliasTraversal() {
    super("alias-traversal", Severity.ERROR, "alias");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    if (location == null
        || !location.is("location")
        || node.arguments().isEmpty()
        || location.has("internal")) {
      return;
    }
    LocationPattern pattern = LocationPattern.of(location);
    if (pattern.isPrefix()) {
      checkPrefix(location, pattern.text(), node, sink);
    } else {
      RegexUse.of(location).forEach(use -> checkCaptures(use, node, sink));
    }
  }

  private void checkPrefix(
      NginxNode location, String prefix, NginxNode alias, Consumer<Finding> sink) {
    if (prefix.startsWith("/") && !prefix.endsWith("/") && alias.argument(0).endsWith("/")) {
      Word last = location.arguments().get(location.arguments().size() - 1);
      int end = last.value().length();
      sink.accept(
          finding(
                  LocationPattern.place(location),
                  Shown.quoted(prefix + "../") + " leads out of the aliased directory",
                  "end the location with a slash: " + Shown.quoted(prefix + "/"))
              .relatedTo(alias.place(alias.arguments().get(0)), "this ends with a slash")
              .fixedBy(Fix.unsafe(new Fix.Edit(Stretch.of(location, last, end, end), "/"))));
    }
  }

  private void checkCaptures(RegexUse use, NginxNode alias, Consumer<Finding> sink) {
    Optional<Expression> expression = use.compile().compiled();
    if (expression.isEmpty()) {
      return;
    }
    Word word = alias.arguments().get(0);
    String target = word.value();
    for (VariableReference reference : VariableReference.in(target)) {
      String directory = target.substring(0, reference.start());
      if (directory.endsWith("/")
          && escapes(expression.get(), reference, target.substring(reference.end()))) {
        sink.accept(
            finding(
                    Stretch.of(alias, word, reference),
                    Shown.quoted(target.substring(reference.start(), reference.end()))
                        + " may begin with `..`, and leads out of "
                        + Shown.quoted(directory),
                    "let a slash stand before the group in the expression: then no `..` can follow")
                .relatedTo(use.place(), "the group is here"));
      }
    }
  }

  /**
   * nginx has resolved every {@code /../} before, so that {@code ..} must stand behind something
   * else than a slash.
   */
  private static boolean escapes(Expression expression, VariableReference reference, String rest) {
    Optional<Regex.Group> group = expression.group(reference.name());
    Optional<Automaton> whole = expression.automaton();
    Optional<Automaton> inside = group.flatMap(Automaton::of);
    if (whole.isEmpty() || inside.isEmpty()) {
      return false;
    }
    ByteSet before = whole.get().before(group.orElseThrow().number());
    boolean isBehindSlash = before.hasStart() || before.equals(ByteSet.of('/'));
    boolean isWholeName = rest.isEmpty() || rest.startsWith("/");
    return !isBehindSlash
        && (inside.get().mayBeginWith("../") || (isWholeName && inside.get().accepts("..")));
  }
}
