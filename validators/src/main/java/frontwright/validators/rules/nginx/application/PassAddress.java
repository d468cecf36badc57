package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Protocol;
import java.util.Locale;
import java.util.function.Consumer;

/** A target that is not written as its protocol wants it. */
final class PassAddress extends NamedNginxRule {

  private static final LazyPattern ADDRESS = LazyPattern.of("\\d+(\\.\\d+){3}|\\[[0-9a-f:.]+]");
  private static final LazyPattern PATH_OF_SOCKET = LazyPattern.of("(unix:[^:]*\\.sock)(/[^:]*)");

  PassAddress() {
    super("pass-address", Severity.ERROR, "proxy_pass", "uwsgi_pass", "fastcgi_pass", "scgi_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Pass.of(node)
        .filter(pass -> !pass.target().value().startsWith("$"))
        .ifPresent(pass -> check(pass, sink));
  }

  private void check(Pass pass, Consumer<Finding> sink) {
    String target = pass.target().value();
    String scheme = pass.scheme().toLowerCase(Locale.ROOT);
    boolean isWeb = scheme.equals("http") || scheme.equals("https");
    if (pass.protocol() == Protocol.HTTP && !isWeb && scheme.indexOf('$') < 0) {
      say(pass, "invalid URL prefix", "begin with `http://`: `http://" + target + "`", sink);
    } else if (pass.protocol().isCgi() && isWeb) {
      say(
          pass,
          "invalid host in upstream",
          "leave out `" + scheme + "://`, or write `proxy_pass` if it is HTTP that is spoken",
          sink);
    } else if (pass.protocol().isCgi() && ADDRESS.matches(pass.authority())) {
      say(pass, "no port in upstream", "say the port: `" + pass.authority() + ":PORT`", sink);
    } else if (PATH_OF_SOCKET.matches(pass.authority())) {
      String cured = PATH_OF_SOCKET.matcher(target).replaceFirst("$1:$2");
      say(pass, "no such socket", "put a colon between socket and path: `" + cured + "`", sink);
    }
  }

  private void say(Pass pass, String fault, String help, Consumer<Finding> sink) {
    String message = fault + " " + Shown.quoted(pass.target().value());
    sink.accept(finding(pass.node().place(pass.target()), message, help));
  }
}
