package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Set;
import java.util.function.Consumer;

/** What applications believe of the client, with the client's own words beside it. */
final class ForwardedHeaderMerged extends NamedHttpdRule {

  /** Each has one value. Addresses and hosts are lists by custom, and mod_proxy's own business. */
  private static final Set<String> SINGLE =
      Set.of(
          "x-forwarded-proto",
          "x-forwarded-protocol",
          "x-forwarded-scheme",
          "x-forwarded-ssl",
          "x-forwarded-port",
          "x-forwarded-prefix",
          "x-forwarded-user",
          "x-script-name",
          "x-url-scheme",
          "x-scheme",
          "x-real-ip",
          "x-remote-user",
          "remote-user",
          "remote_user",
          "script_name",
          "front-end-https");

  private static final Set<String> MERGING = Set.of("add", "append", "merge");

  ForwardedHeaderMerged() {
    super("forwarded-header-merged", Severity.WARNING, "RequestHeader");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String action = ClientRequest.action(node);
    boolean isMerged = MERGING.contains(action) && SINGLE.contains(ClientRequest.header(node));
    if (isMerged && !node.hasUnknown() && node.arguments().size() >= 3) {
      VirtualHost server = VirtualHost.around(node, subject);
      if (!ClientRequest.isBehindProxy(server) && !isUnset(node, server)) {
        sink.accept(said(node));
      }
    }
  }

  /** Whether the client's own is taken away first. */
  private static boolean isUnset(HttpdNode node, VirtualHost server) {
    return server
        .all("RequestHeader")
        .filter(other -> ClientRequest.header(other).equals(ClientRequest.header(node)))
        .anyMatch(other -> ClientRequest.action(other).equals("unset"));
  }

  private Finding said(HttpdNode node) {
    String header = Shown.quoted(node.argument(1));
    return finding(
            node.argumentPlace(0),
            "a client's own " + header + " goes through beside this one",
            "write `RequestHeader set " + Shown.sentence(node.argument(1)) + "`")
        .fixedBy(Fix.unsafe(new Fix.Edit(node.argumentPlace(0), "set")));
  }
}
