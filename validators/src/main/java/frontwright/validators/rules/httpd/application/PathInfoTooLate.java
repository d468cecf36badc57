package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.function.Consumer;

/** A variable for mod_proxy_fcgi or mod_proxy_scgi that is set when they have looked already. */
final class PathInfoTooLate extends NamedHttpdRule {

  PathInfoTooLate() {
    super("path-info-too-late", Severity.ERROR, "SetEnv");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String variable = node.argument(0);
    boolean isMeant = variable.matches("(?i)proxy-[fs]cgi-pathinfo") && !node.hasUnknown();
    if (isMeant && !isForHandler(VirtualHost.around(node, subject))) {
      String value = node.argument(1);
      String instead = "SetEnvIf Request_URI . " + variable + (value.isEmpty() ? "" : "=" + value);
      sink.accept(
          finding(
                  node.namePlace(),
                  "`SetEnv` comes too late: " + Shown.quoted(variable) + " has no effect",
                  "write " + Shown.quoted(instead))
              .fixedBy(Fix.unsafe(new Fix.Edit(node.place(), instead))));
    }
  }

  /** With SetHandler, the path is looked at only when the answer is made. */
  private static boolean isForHandler(VirtualHost server) {
    return server.all("SetHandler").anyMatch(node -> node.argument(0).startsWith("proxy:"));
  }
}
