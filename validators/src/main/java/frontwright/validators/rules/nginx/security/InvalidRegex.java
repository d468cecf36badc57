package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.regex.Compilation;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.RegexUse;
import frontwright.validators.syntax.nginx.Quote;
import java.util.function.Consumer;

/** A regular expression that PCRE2 does not compile. */
final class InvalidRegex extends NamedNginxRule {

  private static final String RANGE = "invalid range in character class";

  InvalidRegex() {
    super("invalid-regex", Severity.ERROR, RegexUse.DIRECTIVES);
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    for (RegexUse use : RegexUse.of(node)) {
      if (use.compile() instanceof Compilation.Refused refused
          && !(refused.reason().equals(RANGE) && hasOlderPcre(subject))) {
        sink.accept(
            finding(
                use.place(),
                Shown.sentence(refused.sentence(use.text())),
                help(refused.reason(), use)));
      }
    }
  }

  /** Since 1.21.5, nginx is built with PCRE2 where there is one. */
  private static boolean hasOlderPcre(NginxSubject subject) {
    return subject.version() != null && subject.maybeBefore("1.21.5");
  }

  private static String help(String reason, RegexUse use) {
    return switch (reason) {
      case "missing closing parenthesis" ->
          isCut(use)
              ? "put the expression between quotes: the blank behind it ends it"
              : "close the group, or write `\\(` for the character";
      case "unmatched closing parenthesis" ->
          "open a group before, or write `\\)` for the character";
      case "missing terminating ] for character class" ->
          "close the class, or write `\\[` for the character";
      case "quantifier does not follow a repeatable item" ->
          "write what is to be repeated before it (`.*` is any text), or escape it with `\\`";
      case RANGE -> "put the hyphen last in the class: PCRE2 refuses what the older PCRE took";
      case "range out of order in character class" -> "put the lower character first";
      case "reference to non-existent subpattern" -> "number groups from 1, or add the group";
      default -> "correct the expression";
    };
  }

  /** Whether what is missing stands in the next word. */
  private static boolean isCut(RegexUse use) {
    int next = use.node().arguments().indexOf(use.word()) + 1;
    return next > 0 && use.word().quote() == Quote.NONE && use.node().argument(next).contains(")");
  }
}
