package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Quote;
import frontwright.validators.syntax.nginx.Word;
import java.util.function.Consumer;

/** A location that ends with a slash and an alias that does not: no file is found. */
final class AliasWithoutSlash extends NamedNginxRule {

  private static final LazyPattern OPEN = LazyPattern.of("[^$]*\\w");

  AliasWithoutSlash() {
    super("alias-without-slash", Severity.ERROR, "alias");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode location = node.parent();
    if (location == null || location.arguments().isEmpty() || node.arguments().isEmpty()) {
      return;
    }
    LocationPattern pattern = LocationPattern.of(location);
    String directory = node.argument(0);
    if (pattern.isPrefix() && pattern.text().endsWith("/") && OPEN.matches(directory)) {
      Word word = node.arguments().get(0);
      int end = word.span().end() - (word.quote() == Quote.NONE ? 0 : 1);
      sink.accept(
          finding(
                  node.place(word),
                  Shown.quoted(pattern.text() + "app.css")
                      + " is looked for in "
                      + Shown.quoted(directory + "app.css"),
                  "end the alias with a slash: " + Shown.quoted(directory + "/"))
              .relatedTo(LocationPattern.place(location), "ends with a slash")
              .fixedBy(
                  Fix.unsafe(
                      new Fix.Edit(new Place(node.file().source(), new Span(end, end)), "/"))));
    }
  }
}
