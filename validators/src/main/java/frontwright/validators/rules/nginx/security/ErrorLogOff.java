package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** {@code error_log off}, which is a file of that name. */
final class ErrorLogOff extends NamedNginxRule {

  ErrorLogOff() {
    super("error-log-off", Severity.WARNING, "error_log");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.argument(0).equals("off")) {
      Place place = node.place(node.arguments().get(0));
      sink.accept(
          finding(
                  place,
                  "`error_log off` writes to a file that is called `off`",
                  "write `error_log /dev/null crit;`, if nothing is to be kept")
              .fixedBy(Fix.safe(new Fix.Edit(place, "/dev/null"))));
    }
  }
}
