package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Two headers about the scheme of which gunicorn understands one as https and the other not. */
final class ContradictingScheme extends NamedNginxRule {

  /** gunicorn's {@code secure_scheme_headers}: what says https, and any other value http. */
  private static final Map<String, String> SECURE =
      Map.of("x-forwarded-proto", "https", "x-forwarded-protocol", "ssl", "x-forwarded-ssl", "on");

  ContradictingScheme() {
    super("contradicting-scheme", Severity.WARNING, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Pass.of(node)
        .ifPresent(
            pass ->
                ClientSide.schemes(pass, subject).stream()
                    .flatMap(scheme -> contradiction(pass, scheme, subject).stream())
                    .findFirst()
                    .ifPresent(sink));
  }

  private Optional<Finding> contradiction(Pass pass, String scheme, NginxSubject subject) {
    Fields fields = Fields.of(pass, subject);
    return saying(true, fields, scheme)
        .flatMap(secure -> saying(false, fields, scheme).map(plain -> said(scheme, secure, plain)));
  }

  /** The first header that says https, or that does not. */
  private static Optional<NginxNode> saying(boolean isSecure, Fields fields, String scheme) {
    return fields.nodes().stream()
        .filter(
            node -> {
              String value = value(node.argument(1), scheme);
              String secure = SECURE.get(node.argument(0).toLowerCase(Locale.ROOT));
              return secure != null && !value.isEmpty() && value.equals(secure) == isSecure;
            })
        .findFirst();
  }

  /** What is sent, or nothing where that is not known. */
  private static String value(String written, String scheme) {
    return switch (written) {
      case "$scheme" -> scheme;
      case "$https" -> scheme.equals("https") ? "on" : "";
      default -> written.contains("$") ? "" : written;
    };
  }

  private Finding said(String scheme, NginxNode secure, NginxNode plain) {
    return finding(
            plain.head(),
            "gunicorn answers 400 to "
                + scheme
                + ": "
                + Shown.quoted(secure.argument(0))
                + " says https, and "
                + Shown.quoted(plain.argument(0))
                + " says http",
            "keep `X-Forwarded-Proto $scheme` alone; gunicorn wants `ssl` in "
                + "X-Forwarded-Protocol and `on` in X-Forwarded-Ssl")
        .relatedTo(secure.head(), "says https");
  }
}
