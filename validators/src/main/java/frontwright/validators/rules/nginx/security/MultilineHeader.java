package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** A header whose value goes over several lines. */
final class MultilineHeader extends NamedNginxRule {

  private static final LazyPattern BREAK = LazyPattern.of("[ \\t]*\\r?\\n\\s*");

  MultilineHeader() {
    super("multiline-header", Severity.ERROR, "add_header", "add_trailer", "proxy_set_header");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.arguments().size() < 2 || !node.argument(1).contains("\n")) {
      return;
    }
    Word value = node.arguments().get(1);
    Finding finding =
        finding(
            node.place(node.arguments().get(0)),
            Shown.quoted(node.argument(0))
                + " has line breaks in its value, which HTTP/2 and many servers refuse",
            "write the value on one line, or put it together with `set`");
    List<Fix.Edit> edits = edits(node, value);
    sink.accept(edits.isEmpty() ? finding : finding.fixedBy(new Fix(edits, true)));
  }

  /** A blank for each line's end; none where breaks are written as {@code \n}. */
  private static List<Fix.Edit> edits(NginxNode node, Word value) {
    String text = node.file().source().text();
    Matcher found = BREAK.matcher(text).region(value.span().start(), value.span().end());
    List<Fix.Edit> edits = new ArrayList<>();
    while (found.find()) {
      boolean isAtEdge =
          found.start() == value.span().start() + 1 || found.end() == value.span().end() - 1;
      Place place = new Place(node.file().source(), new Span(found.start(), found.end()));
      edits.add(new Fix.Edit(place, isAtEdge ? "" : " "));
    }
    return edits;
  }
}
