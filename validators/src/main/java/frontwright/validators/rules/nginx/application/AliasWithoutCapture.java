package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** An alias in a regular expression that is a directory: the same for every path. */
final class AliasWithoutCapture extends NamedNginxRule {

  AliasWithoutCapture() {
    super("alias-without-capture", Severity.ERROR, "alias");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    if (location == null || location.arguments().isEmpty()) {
      return;
    }
    LocationPattern pattern = LocationPattern.of(location);
    String directory = node.argument(0);
    boolean isOnePath = pattern.text().endsWith("/$");
    if (pattern.isRegex() && !isOnePath && directory.matches("[^$]*/")) {
      sink.accept(
          finding(
                  node.head(),
                  "every path here stands for "
                      + Shown.quoted(directory)
                      + " itself: in a regular expression, nothing is added to the alias",
                  "capture the rest of the path and write it: " + Shown.quoted(directory + "$1"))
              .relatedTo(LocationPattern.place(location), "a regular expression"));
    }
  }
}
