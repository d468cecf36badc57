package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** A modifier that once took the prefix off, and does nothing on Python 3. */
final class UwsgiModifier extends NamedNginxRule {

  UwsgiModifier() {
    super("uwsgi-modifier", Severity.WARNING, "uwsgi_modifier1");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.argument(0).equals("30")) {
      sink.accept(
          finding(
              node.head(),
              "`uwsgi_modifier1 30` takes no prefix off: uWSGI ignores it on Python 3",
              "remove it, and write `mount = PREFIX=MODULE` and `manage-script-name = true` "
                  + "in uWSGI's configuration"));
    }
  }
}
