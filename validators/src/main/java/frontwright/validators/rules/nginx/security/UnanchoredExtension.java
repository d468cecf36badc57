package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.regex.Expression;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.RegexUse;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** A location for files by their extensions, which need not stand at the end. */
final class UnanchoredExtension extends NamedNginxRule {

  private static final LazyPattern EXTENSIONS =
      LazyPattern.of("^[^$]*\\\\\\.(?:(\\w+)|\\((?:\\?:)?([\\w?|]+)\\))$");

  UnanchoredExtension() {
    super("unanchored-extension", Severity.WARNING, "location");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    for (RegexUse use : RegexUse.of(node)) {
      if (isForFiles(node)) {
        check(use, sink);
      }
    }
  }

  private static boolean isForFiles(NginxNode location) {
    return location.children().stream().allMatch(child -> Pass.of(child).isEmpty())
        && !Access.restricts(location);
  }

  private void check(RegexUse use, Consumer<Finding> sink) {
    Matcher extensions = EXTENSIONS.matcher(use.text());
    if (!extensions.matches() || use.compile().compiled().map(Expression::root).isEmpty()) {
      return;
    }
    String names = extensions.group(1) == null ? extensions.group(2) : extensions.group(1);
    String first = names.replaceFirst("\\|.*", "").replaceAll("\\w?\\?", "");
    String example = names.matches("(?:.*\\|)?js(?:\\|.*)?") ? "/data.json" : "/x." + first + "/y";
    Place whole = use.place();
    Place end = new Place(whole.source(), new Span(whole.span().end(), whole.span().end()));
    sink.accept(
        finding(
                whole,
                Shown.quoted(use.text()) + " takes " + Shown.quoted(example) + ", too",
                "end the expression with `$`")
            .fixedBy(Fix.unsafe(new Fix.Edit(end, "$"))));
  }
}
