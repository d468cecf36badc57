package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** uWSGI's usual port, which httpd takes for none. */
final class UwsgiDefaultPort extends NamedHttpdRule {

  /** The port may be left out only in front of a socket, which has none. */
  private static final LazyPattern DEFAULT =
      LazyPattern.of(
          "uwsgi://(\\[[^]]*]|[^/:$]*)(:0*3031)?(?=[/?\"$]|$)", Pattern.CASE_INSENSITIVE);

  UwsgiDefaultPort() {
    super(
        "uwsgi-default-port",
        Severity.ERROR,
        "ProxyPass",
        "ProxyPassMatch",
        "BalancerMember",
        "SetHandler");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    for (int i = 0; i < node.arguments().size(); i++) {
      Matcher found = DEFAULT.matcher(node.argument(i));
      boolean isDefault =
          found.find() && (found.group(2) != null || !node.argument(i).contains("unix:"));
      if (isDefault) {
        sink.accept(
            finding(
                node.argumentPlace(i),
                Shown.quoted(found.group())
                    + " connects to port 0: httpd drops 3031, the scheme's default",
                "give uWSGI another port or a socket: `unix:/run/app.sock|uwsgi://localhost/`"));
      }
    }
  }
}
