package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;

/** Encoded slashes that are let in, and that mod_proxy then makes an error of. */
final class EncodedSlashes extends NamedHttpdRule {

  EncodedSlashes() {
    super("encoded-slashes", Severity.WARNING, "ProxyPass");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    ProxyPass.of(node)
        .filter(pass -> !pass.isExclusion() && pass.parameter("mapping").isEmpty())
        .ifPresent(
            pass ->
                VirtualHost.around(node, subject)
                    .last("AllowEncodedSlashes")
                    .ifPresent(slashes -> check(pass, slashes, sink)));
  }

  private void check(ProxyPass pass, HttpdNode slashes, Consumer<Finding> sink) {
    boolean isKept = slashes.argument(0).equalsIgnoreCase("nodecode");
    boolean isOn = slashes.argument(0).equalsIgnoreCase("on");
    boolean isRaw = pass.has("nocanon");
    String scheme = pass.target().scheme();
    if (scheme.equals("uwsgi") && (isKept || (isOn && isRaw))) {
      sink.accept(
          said(pass, slashes, "a%2Fb", "500: mod_proxy_uwsgi does not decode it")
              .relatedTo(slashes.head(), "lets it in"));
    } else if (isKept && !isRaw && scheme.matches("https?|fcgi")) {
      sink.accept(
          said(pass, slashes, "100%25x", "400: the path is decoded twice")
              .relatedTo(slashes.head(), "leaves `%2F`, which is decoded here again"));
    }
  }

  private Finding said(ProxyPass pass, HttpdNode slashes, String path, String answer) {
    String prefix = UrlPath.trimmed(pass.path()) + "/";
    boolean isUwsgi = pass.target().scheme().equals("uwsgi");
    boolean isOn = slashes.argument(0).equalsIgnoreCase("on");
    String help =
        isUwsgi
            ? isOn ? "leave out `nocanon`" : "write `AllowEncodedSlashes On`"
            : "write `nocanon` behind the target";
    return finding(
        pass.targetPlace(), Shown.quoted(prefix + path) + " is answered with " + answer, help);
  }
}
