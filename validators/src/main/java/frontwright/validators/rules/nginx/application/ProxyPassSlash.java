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
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.syntax.nginx.Quote;
import frontwright.validators.syntax.nginx.Word;
import java.util.function.Consumer;

/** A slash at the end of the location and none at the end of the target, or the reverse. */
final class ProxyPassSlash extends NamedNginxRule {

  private static final LazyPattern OPEN_URI = LazyPattern.of("/[^?]*\\w");
  private static final LazyPattern OPEN_PREFIX = LazyPattern.of("/[^.]*\\w");

  ProxyPassSlash() {
    super("proxy-pass-slash", Severity.WARNING, "location");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    boolean isPlain = !node.has("internal") && !node.has("rewrite");
    Mount.passIn(node)
        .filter(pass -> isPlain && !pass.hasVariables() && !pass.uri().isEmpty())
        .ifPresent(pass -> check(node, pass, sink));
  }

  private void check(NginxNode node, Pass pass, Consumer<Finding> sink) {
    String prefix = LocationPattern.of(node).text();
    String uri = pass.uri();
    String asked = Mount.below(prefix);
    Word target = pass.target();
    if (prefix.endsWith("/") && OPEN_URI.matches(uri)) {
      String help = "end the target with a slash: " + Shown.quoted(target.value() + "/");
      sink.accept(said(pass, asked, uri + "x", help).fixedBy(Fix.unsafe(slashBehind(pass))));
    } else if (OPEN_PREFIX.matches(prefix) && uri.endsWith("/")) {
      Word path = node.arguments().get(node.arguments().size() - 1);
      String help = "end the location with a slash, too: " + Shown.quoted(prefix + "/");
      Place end = end(node, path);
      sink.accept(
          said(pass, asked, uri + "/x", help)
              .relatedTo(node.place(path), "ends without a slash")
              .fixedBy(Fix.unsafe(new Fix.Edit(end, "/"))));
    }
  }

  private static Fix.Edit slashBehind(Pass pass) {
    return new Fix.Edit(end(pass.node(), pass.target()), "/");
  }

  /** The end of what a word says, before the quote that closes it. */
  private static Place end(NginxNode node, Word word) {
    int end = word.span().end() - (word.quote() == Quote.NONE ? 0 : 1);
    return new Place(node.file().source(), new Span(end, end));
  }

  private Finding said(Pass pass, String asked, String got, String help) {
    return finding(
        pass.node().place(pass.target()),
        Shown.quoted(asked) + " is asked for as " + Shown.quoted(got),
        help);
  }
}
