package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.function.Consumer;

/** An alias to a directory in a location with a regular expression, which nothing is added to. */
final class AliasWithoutCapture extends SecurityRule {

  AliasWithoutCapture() {
    super("alias-without-capture", Severity.ERROR, "alias");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    String directory = node.argument(0);
    if (location != null
        && location.is("location")
        && LocationPattern.of(location).isRegex()
        && directory.endsWith("/")
        && !directory.contains("$")) {
      sink.accept(
          finding(
                  node.place(node.arguments().get(0)),
                  "every request is answered with " + Shown.quoted(directory) + " itself",
                  "capture the rest of the path, and add it: `alias " + directory + "$1;`")
              .relatedTo(LocationPattern.place(location), "nothing is cut off the path here"));
    }
  }
}
