package frontwright.validators.routing.server;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * mod_wsgi 4.9: the variables as httpd gives them, but for {@code HTTPS}, which becomes {@code
 * wsgi.url_scheme}, and for headers about the scheme where one of them is trusted.
 *
 * @param application what it runs
 * @param schemeHeader the header of {@code WSGITrustedProxyHeaders} that tells the scheme, or null
 */
public record ModWsgi(String application, @Nullable String schemeHeader) implements ServerSettings {

  /** Of these the application sees none but the one that is trusted. */
  private static final List<String> SCHEME_HEADERS =
      List.of(
          "HTTP_X_FORWARDED_HTTPS",
          "HTTP_X_FORWARDED_PROTO",
          "HTTP_X_FORWARDED_SCHEME",
          "HTTP_X_FORWARDED_SSL",
          "HTTP_X_HTTPS",
          "HTTP_X_SCHEME");

  @Override
  public String title() {
    return "mod_wsgi";
  }

  @Override
  public Outcome answer(Message message) {
    if (message.protocol() != Protocol.EMBEDDED) {
      return new Outcome.Rejected(502, "mod_wsgi is loaded by httpd");
    }
    Variables variables = new Variables();
    message.parameters().forEach(field -> variables.add(field.name(), field.value()));
    variables.add("wsgi.url_scheme", scheme(variables));
    variables.remove("HTTPS");
    if (schemeHeader != null) {
      SCHEME_HEADERS.stream()
          .filter(name -> !name.equals(Variables.named(schemeHeader)))
          .forEach(variables::remove);
    }
    return new Outcome.Asked(application, variables.environ());
  }

  /** What the trusted header says, where that is a scheme; else whether HTTPS is on. */
  private Value scheme(Variables variables) {
    Value on =
        Variables.of(
            variables.last("HTTPS").orElse(new Value.Known("")),
            text -> text.equalsIgnoreCase("on") || text.equals("1") ? "https" : "http");
    Value said =
        schemeHeader == null
            ? new Value.Known("")
            : variables.last(Variables.named(schemeHeader)).orElse(new Value.Known(""));
    Value scheme = Variables.of(said, text -> text.toLowerCase(Locale.ROOT));
    boolean isScheme =
        !(scheme instanceof Value.Known known)
            || known.text().equals("https")
            || known.text().equals("http");
    return isScheme ? scheme : on;
  }
}
