package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.IfCondition;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Headers for the browser's protection that a level loses by setting another one. */
final class AddHeaderInheritance extends NamedNginxRule {

  private static final String ADD = "add_header";

  private static final Set<String> PROTECTING =
      Set.of(
          "strict-transport-security",
          "content-security-policy",
          "x-frame-options",
          "x-content-type-options",
          "referrer-policy",
          "permissions-policy",
          "cross-origin-opener-policy",
          "cross-origin-embedder-policy",
          "cross-origin-resource-policy");

  AddHeaderInheritance() {
    super("add-header-inheritance", Severity.WARNING, ADD);
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Level level = subject.levelOf(node);
    if (level.named(ADD).get(0) != node || isForPreflight(node) || merges(level)) {
      return;
    }
    Set<String> here =
        level.named(ADD).stream().map(AddHeaderInheritance::header).collect(Collectors.toSet());
    List<NginxNode> lost =
        level
            .upwards()
            .skip(1)
            .filter(outer -> !outer.named(ADD).isEmpty())
            .limit(1)
            .flatMap(outer -> outer.named(ADD).stream())
            .filter(header -> PROTECTING.contains(header(header)) && !here.contains(header(header)))
            .filter(header -> !header.argument(1).isEmpty())
            .toList();
    if (!lost.isEmpty()) {
      sink.accept(said(node, lost, subject));
    }
  }

  private static String header(NginxNode node) {
    return node.argument(0).toLowerCase(Locale.ROOT);
  }

  /** What a browser asks before a request, it shows to nobody. */
  private static boolean isForPreflight(NginxNode node) {
    NginxNode block = node.parent();
    return block != null
        && block.is("if")
        && IfCondition.of(block).subject().equals("$request_method");
  }

  private static boolean merges(Level level) {
    return level
        .effective("add_header_inherit")
        .filter(inherit -> inherit.argument(0).equals("merge"))
        .isPresent();
  }

  private Finding said(NginxNode node, List<NginxNode> lost, NginxSubject subject) {
    String names =
        lost.stream()
            .map(header -> Shown.quoted(header.argument(0)))
            .collect(Collectors.joining(", "));
    String merge =
        subject.version() != null && !subject.maybeBefore("1.29.3")
            ? ", or write `add_header_inherit merge;`"
            : "";
    int start = node.directive().span().start();
    Place before = new Place(node.file().source(), new Span(start, start));
    String copies =
        lost.stream()
            .map(header -> written(header) + indentation(node))
            .collect(Collectors.joining());
    return finding(
            node.head(),
            names
                + (lost.size() == 1 ? " is" : " are")
                + " not sent here: a level that adds a"
                + " header inherits none",
            "repeat what is to be sent here, for instance by including one file" + merge)
        .relatedTo(lost.get(0).head(), "this is not inherited")
        .fixedBy(Fix.unsafe(new Fix.Edit(before, copies)));
  }

  /** What stands between two directives there: a line's end and blanks, or a blank. */
  private static String indentation(NginxNode node) {
    String text = node.file().source().text();
    int start = node.directive().span().start();
    int line = text.lastIndexOf('\n', start - 1);
    String before = text.substring(line + 1, start);
    return before.isBlank() && line >= 0 ? "\n" + before : " ";
  }

  private static String written(NginxNode node) {
    Span span = node.directive().span();
    return node.file().source().text().substring(span.start(), span.end());
  }
}
