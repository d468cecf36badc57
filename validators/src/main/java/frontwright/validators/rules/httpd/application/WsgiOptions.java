package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import java.util.Set;
import java.util.function.Consumer;

/** Options of mod_wsgi's directives that it does not know. */
final class WsgiOptions extends NamedHttpdRule {

  /** {@code wsgi_add_daemon_process} of mod_wsgi.c. */
  private static final Set<String> DAEMON =
      Set.of(
          ("user group umask chroot home lang locale python-home python-path python-eggs"
                  + " processes threads maximum-requests startup-timeout shutdown-timeout"
                  + " graceful-timeout eviction-timeout deadlock-timeout inactivity-timeout"
                  + " restart-interval request-timeout connect-timeout socket-timeout"
                  + " queue-timeout listen-backlog socket-user stack-size display-name"
                  + " supplementary-groups cpu-priority cpu-time-limit memory-limit"
                  + " virtual-memory-limit script-user script-group send-buffer-size"
                  + " receive-buffer-size header-buffer-size response-buffer-size"
                  + " response-socket-timeout server-metrics newrelic-config-file"
                  + " newrelic-environment")
              .split(" "));

  /** {@code wsgi_add_script_alias}. */
  private static final Set<String> ALIAS =
      Set.of("process-group", "application-group", "callable-object", "pass-authorization");

  WsgiOptions() {
    super("wsgi-options", Severity.ERROR, "WSGIDaemonProcess", "WSGIScriptAlias");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    boolean isDaemon = node.is("WSGIDaemonProcess");
    Set<String> known = isDaemon ? DAEMON : ALIAS;
    for (int i = isDaemon ? 1 : 2; i < node.arguments().size() && !node.hasUnknown(); i++) {
      String word = node.argument(i);
      String key = word.replaceFirst("(?s)=.*", "");
      if (word.startsWith("#")) {
        return; // a comment, which is another rule's
      }
      if (!word.contains("=") || !known.contains(key)) {
        sink.accept(said(node, i, key, known));
        return;
      }
    }
  }

  private Finding said(HttpdNode node, int index, String key, Set<String> known) {
    String what = known == DAEMON ? "daemon process" : "script alias";
    String help =
        Nearest.to(key, known)
            .map(near -> "write " + Shown.quoted(near + "="))
            .orElse("leave it out");
    return finding(
        node.argumentPlace(index),
        "Invalid option to WSGI " + what + " definition: " + Shown.quoted(key),
        help);
  }
}
