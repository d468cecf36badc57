package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.List;
import java.util.function.Consumer;

/** A password that nothing asks for. */
final class AuthWithoutRequire extends NamedHttpdRule {

  AuthWithoutRequire() {
    super("auth-without-require", Severity.ERROR, "AuthType");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String type = node.argument(0);
    boolean isPassword = type.equalsIgnoreCase("Basic") || type.equalsIgnoreCase("Digest");
    Level level = Level.of(node, subject);
    boolean isComplete =
        level.section() != null && subject.configuration().context() == HttpdContext.SERVER;
    if (isPassword && isComplete && hasUsers(level) && !isAsked(subject)) {
      sink.accept(
          finding(
              node.head(),
              Shown.quoted(node.name() + " " + type) + " without a `Require`: no password is asked",
              "write `Require valid-user` beside it"));
    }
  }

  private static boolean hasUsers(Level level) {
    return List.of("AuthUserFile", "AuthBasicProvider", "AuthDigestProvider", "AuthName").stream()
        .anyMatch(name -> level.last(name).isPresent());
  }

  /** Sections are merged, so that it may stand in any of them. */
  private static boolean isAsked(HttpdSubject subject) {
    return subject.all("Require").stream()
        .anyMatch(require -> !require.argument(0).equalsIgnoreCase("all"));
  }
}
