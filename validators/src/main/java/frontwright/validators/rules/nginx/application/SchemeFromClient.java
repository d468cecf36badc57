package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Protocol;
import frontwright.validators.rules.nginx.Wsgi;
import java.util.Set;
import java.util.function.Consumer;

/** A client's own X-Forwarded-Proto reaches the application. */
final class SchemeFromClient extends NamedNginxRule {

  private static final String HEADER = "X-Forwarded-Proto";

  SchemeFromClient() {
    super(
        "scheme-from-client",
        Severity.NOTE,
        "proxy_pass",
        "uwsgi_pass",
        "fastcgi_pass",
        "scgi_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Pass.of(node)
        .filter(pass -> tellsOfClients(pass, subject))
        .filter(pass -> !ClientSide.isBehindAnother(pass, subject) && !ClientSide.isInternal(pass))
        .ifPresent(pass -> sink.accept(said(pass)));
  }

  /** Whether the text shows all that is sent, and it says who asks but not how. */
  private static boolean tellsOfClients(Pass pass, NginxSubject subject) {
    Fields fields = Fields.of(pass, subject);
    Set<String> schemes = ClientSide.schemes(pass, subject);
    if (!fields.isComplete() || schemes.isEmpty() || ClientSide.isToldScheme(pass, fields)) {
      return false;
    }
    return pass.protocol() == Protocol.HTTP
        ? !schemes.contains("https")
            && (fields.sends("X-Forwarded-For") || fields.sends("X-Real-IP"))
        : fields.sets("REQUEST_METHOD") && !Wsgi.isForScripts(pass, subject);
  }

  private Finding said(Pass pass) {
    Protocol protocol = pass.protocol();
    return finding(
        pass.node().head(),
        "a client's own "
            + Shown.quoted(HEADER + ": https")
            + " goes through, and gunicorn and uWSGI believe it",
        "write `" + protocol.field() + " " + protocol.named(HEADER) + " $scheme;`");
  }
}
