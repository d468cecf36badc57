package frontwright.validators.rules.httpd.application;

import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.VirtualHost;
import java.util.Optional;

/**
 * A {@code WSGIScriptAlias}.
 *
 * @param node the directive
 * @param path of the URLs
 * @param file the WSGI script, or a directory of such
 */
record WsgiMount(HttpdNode node, String path, String file) {

  /** Empty where it is something else or has unknown parts. */
  static Optional<WsgiMount> of(HttpdNode node) {
    boolean isComplete = node.arguments().size() >= 2 && !node.hasUnknown();
    return node.is("WSGIScriptAlias") && isComplete
        ? Optional.of(new WsgiMount(node, node.argument(0), node.argument(1)))
        : Optional.empty();
  }

  /** The value of an option behind the file. */
  Optional<String> option(String key) {
    return node.arguments().stream()
        .skip(2)
        .filter(word -> word.startsWith(key + "="))
        .map(word -> word.substring(key.length() + 1))
        .findFirst();
  }

  /** Whether the text gives it to daemon processes, as far as that is in the text. */
  boolean isInDaemon(VirtualHost server) {
    return option("process-group").filter(name -> !name.equals("%{GLOBAL}")).isPresent()
        || server.all("WSGIProcessGroup").findAny().isPresent();
  }
}
