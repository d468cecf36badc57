package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The client's address as the client itself gives it. */
final class AddressFromClient extends NamedNginxRule {

  /** What is told, and what it should be. */
  private static final Map<String, String> TRUE =
      Map.of("X-Forwarded-For", "$proxy_add_x_forwarded_for", "X-Real-IP", "$remote_addr");

  private static final List<String> FROM_CLIENT =
      List.of("$http_x_forwarded_for", "$http_x_real_ip");

  AddressFromClient() {
    super(
        "address-from-client",
        Severity.WARNING,
        "proxy_pass",
        "uwsgi_pass",
        "fastcgi_pass",
        "scgi_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Pass.of(node)
        .filter(pass -> pass.server().isPresent() && !ClientSide.readsAddresses(pass, subject))
        .ifPresent(
            pass ->
                TRUE.forEach(
                    (header, right) ->
                        Fields.of(pass, subject)
                            .last(pass.protocol().named(header))
                            .filter(field -> FROM_CLIENT.contains(field.argument(1)))
                            .ifPresent(field -> sink.accept(said(field, right)))));
  }

  private Finding said(NginxNode field, String right) {
    Word value = field.arguments().get(1);
    return finding(
            field.place(value),
            Shown.quoted(field.argument(0))
                + " is what the client says: nginx does not add the address that it sees",
            "write "
                + Shown.quoted(right)
                + "; behind another front, name that with `set_real_ip_from`")
        .fixedBy(Fix.unsafe(new Fix.Edit(field.place(value), right)));
  }
}
