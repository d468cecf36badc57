package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.Optional;
import java.util.function.Consumer;

/** With variables in the target, its path is what every request asks for. */
final class ProxyPassFixedUri extends NamedNginxRule {

  ProxyPassFixedUri() {
    super("proxy-pass-fixed-uri", Severity.ERROR, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    Optional<Pass> pass = Pass.of(node).filter(Pass::hasVariables);
    if (pass.isEmpty() || location == null || !takesManyPaths(location)) {
      return;
    }
    String uri = pass.get().uri();
    if (uri.endsWith("/") && uri.indexOf('$') < 0) {
      sink.accept(
          finding(
                  node.place(pass.get().target()),
                  "every request asks for "
                      + Shown.quoted(uri)
                      + ": behind a variable, a path is passed as it stands",
                  "leave out "
                      + Shown.quoted(uri)
                      + "; to take a prefix off, write "
                      + "`rewrite ^/app/(.*)$ /$1 break;` before it")
              .relatedTo(location.head(), "the path that was asked for is lost"));
    }
  }

  private static boolean takesManyPaths(NginxNode location) {
    return location.is("location")
        && !location.arguments().isEmpty()
        && LocationPattern.of(location).kind() != LocationPattern.Kind.EXACT
        && !location.has("internal")
        && !location.has("rewrite");
  }
}
