package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A client's address by the client's own word. */
final class RemoteIpFromEveryone extends NamedHttpdRule {

  RemoteIpFromEveryone() {
    super("remote-ip-from-everyone", Severity.ERROR, "RemoteIPHeader");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    VirtualHost host = VirtualHost.around(node, subject);
    boolean isTrusting =
        Stream.of(
                "RemoteIPInternalProxy",
                "RemoteIPInternalProxyList",
                "RemoteIPTrustedProxy",
                "RemoteIPTrustedProxyList")
            .flatMap(host::all)
            .findAny()
            .isEmpty();
    if (subject.configuration().isWhole() && isTrusting) {
      sink.accept(
          finding(
              node.head(),
              "any client chooses its address with a header " + Shown.quoted(node.argument(0)),
              "write `RemoteIPInternalProxy` with the addresses of the proxies in front"));
    }
  }
}
