package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.files.Paths;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.function.Consumer;

/** A root that ends as the location begins: the directory is looked for in itself. */
final class RootRepeatsLocation extends NamedNginxRule {

  RootRepeatsLocation() {
    super("root-repeats-location", Severity.WARNING, "root");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    if (location == null
        || !location.is("location")
        || location.arguments().isEmpty()
        || node.argument(0).isEmpty()) {
      return;
    }
    LocationPattern pattern = LocationPattern.of(location);
    String path = bare(pattern.text());
    String directory = bare(node.argument(0));
    if (pattern.isPrefix() && path.length() > 1 && directory.endsWith(path)) {
      Word word = node.arguments().get(0);
      String written = directory + (pattern.text().endsWith("/") ? "/" : "");
      Fix fix =
          Fix.unsafe(
              new Fix.Edit(node.place(node.directive().name()), "alias"),
              new Fix.Edit(node.place(word), written));
      Finding finding =
          finding(
                  node.place(word),
                  Shown.quoted(path + "/app.css")
                      + " is looked for in "
                      + Shown.quoted(directory + path + "/app.css"),
                  "write "
                      + Shown.quoted("alias " + written + ";")
                      + ", or leave "
                      + Shown.quoted(path)
                      + " out of the root")
              .relatedTo(LocationPattern.place(location), "is added to the root");
      sink.accept(location.has("try_files") ? finding : finding.fixedBy(fix));
    }
  }

  private static String bare(String path) {
    return Paths.withoutSlash(path);
  }
}
