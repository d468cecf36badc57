package frontwright.validators.routing.server;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import org.jspecify.annotations.Nullable;

/**
 * mod_wsgi 4.9: the variables as httpd gives them.
 *
 * @param application what it runs
 * @param schemeHeader the header of {@code WSGITrustedProxyHeaders} that tells the scheme, or null
 */
public record ModWsgi(String application, @Nullable String schemeHeader) implements ServerSettings {

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
    return new Outcome.Asked(application, variables.environ());
  }

  private Value scheme(Variables variables) {
    if (schemeHeader != null && variables.last(Variables.named(schemeHeader)).isPresent()) {
      return Variables.of(
          variables.last(Variables.named(schemeHeader)).get(),
          text -> text.equalsIgnoreCase("https") ? "https" : "http");
    }
    return Variables.of(
        variables.last("HTTPS").orElse(new Value.Known("")),
        text -> text.equalsIgnoreCase("on") || text.equals("1") ? "https" : "http");
  }
}
