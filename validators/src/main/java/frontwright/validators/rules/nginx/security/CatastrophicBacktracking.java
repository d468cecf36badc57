package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.regex.Backtracking;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.RegexUse;
import java.util.function.Consumer;

/** A regular expression that takes exponential time on some texts. */
final class CatastrophicBacktracking extends NamedNginxRule {

  CatastrophicBacktracking() {
    super("catastrophic-backtracking", Severity.WARNING, RegexUse.DIRECTIVES);
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    for (RegexUse use : RegexUse.of(node)) {
      if (use.compile().compiled().filter(Backtracking::isExponential).isPresent()) {
        sink.accept(
            finding(
                use.place(),
                Shown.quoted(use.text()) + " takes time that doubles with each character",
                "let there be one way to match a text: `(?:[^/]+/)*` instead of `(?:[^/]+/?)*`"));
      }
    }
  }
}
