package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Wsgi;
import java.util.List;
import java.util.function.Consumer;

/** A user's name of which nobody has seen the password. */
final class UserFromClient extends NamedNginxRule {

  private static final List<String> NAMES =
      List.of(
          "REMOTE_USER", "X-Remote-User", "Remote-User", "HTTP_REMOTE_USER", "X-Forwarded-User");

  UserFromClient() {
    super(
        "user-from-client",
        Severity.WARNING,
        "proxy_pass",
        "uwsgi_pass",
        "fastcgi_pass",
        "scgi_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Pass.of(node)
        .filter(pass -> !ClientSide.mayAuthenticate(subject.levelOf(node)))
        .filter(pass -> !Wsgi.isForScripts(pass, subject) && hasNoLimit(pass))
        .ifPresent(
            pass ->
                Fields.of(pass, subject).nodes().stream()
                    .filter(field -> NAMES.contains(field.argument(0)))
                    .filter(field -> field.argument(1).contains("$remote_user"))
                    .findFirst()
                    .ifPresent(field -> sink.accept(said(field, pass))));
  }

  private static boolean hasNoLimit(Pass pass) {
    return pass.location().flatMap(location -> location.child("limit_except")).isEmpty();
  }

  private Finding said(NginxNode field, Pass pass) {
    return finding(
            field.head(),
            "any client chooses "
                + Shown.quoted(field.argument(0))
                + ": without `auth_basic`, nobody checks the password to `$remote_user`",
            "write `"
                + field.name()
                + " "
                + field.argument(0)
                + " \"\";`, or ask for the password with `auth_basic`")
        .relatedTo(pass.node().head(), "reached without a password");
  }
}
