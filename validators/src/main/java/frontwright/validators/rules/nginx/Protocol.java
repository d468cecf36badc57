package frontwright.validators.rules.nginx;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What nginx speaks to servers behind it. */
public enum Protocol {
  HTTP("proxy_pass", "proxy_set_header"),
  FASTCGI("fastcgi_pass", "fastcgi_param"),
  UWSGI("uwsgi_pass", "uwsgi_param"),
  SCGI("scgi_pass", "scgi_param"),
  GRPC("grpc_pass", "grpc_set_header");

  private static final Map<String, Protocol> BY_PASS =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(p -> p.pass, p -> p));

  private final String pass;
  private final String field;

  Protocol(String pass, String field) {
    this.pass = pass;
    this.field = field;
  }

  /** The protocol that a directive passes requests on with. */
  public static Optional<Protocol> passing(String directive) {
    return Optional.ofNullable(BY_PASS.get(directive));
  }

  /** The directive that sets a header, or a variable of CGI. */
  public String field() {
    return field;
  }

  /** Whether the request becomes variables as in CGI, and nothing is sent that is not named. */
  public boolean isCgi() {
    return this == FASTCGI || this == UWSGI || this == SCGI;
  }

  /** What an application calls a header here: {@code X-Real-IP}, or {@code HTTP_X_REAL_IP}. */
  public String named(String header) {
    return isCgi() ? variable(header) : header;
  }

  /** The variable of CGI for a header. */
  public static String variable(String header) {
    return "HTTP_" + header.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
