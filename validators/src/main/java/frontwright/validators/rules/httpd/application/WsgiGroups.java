package frontwright.validators.rules.httpd.application;

import frontwright.model.source.Place;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Groups of daemon processes of mod_wsgi: where they are made and where they are asked for. */
final class WsgiGroups {

  private static final String OPTION = "process-group=";

  private WsgiGroups() {}

  /** A name with the place where it is asked for. */
  record Use(HttpdNode node, String name, Place place) {

    /** Whether the name is decided by a request, or means no daemon. */
    boolean isDynamic() {
      return name.startsWith("%{") || name.isEmpty();
    }
  }

  /** The group that a directive asks for; empty where it asks for none. */
  static Optional<Use> use(HttpdNode node) {
    if (node.hasUnknown() || !node.name().toLowerCase(Locale.ROOT).startsWith("wsgi")) {
      return Optional.empty();
    }
    if (node.is("WSGIProcessGroup")) {
      return Optional.of(new Use(node, node.argument(0), node.argumentPlace(0)));
    }
    for (int i = 0; i < node.arguments().size(); i++) {
      if (node.argument(i).startsWith(OPTION)) {
        String name = node.argument(i).substring(OPTION.length());
        return Optional.of(new Use(node, name, node.argumentPlace(i)));
      }
    }
    return Optional.empty();
  }

  /** All that is asked for. */
  static List<Use> uses(HttpdSubject subject) {
    return subject.configuration().all().flatMap(node -> use(node).stream()).toList();
  }

  /** The directives that make groups. */
  static Stream<HttpdNode> daemons(HttpdSubject subject) {
    return subject.configuration().all("WSGIDaemonProcess");
  }
}
