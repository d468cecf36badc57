package frontwright.validators.rules.httpd.directives;

import static java.util.stream.Collectors.joining;

import frontwright.model.source.Finding;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdDirectives.Misuse;
import frontwright.validators.rules.httpd.HttpdSubject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A directive where httpd does not allow it. */
final class DirectiveContext extends TableRule {

  private static final Set<HttpdContext> OUTER =
      Set.of(HttpdContext.SERVER, HttpdContext.DIRECTORY, HttpdContext.HTACCESS);

  DirectiveContext() {
    super("directive-context", Misuse.NOT_ALLOWED_HERE);
  }

  @Override
  void said(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    List<HttpdDirective> known =
        HttpdDirectives.named(node.key()).stream()
            .filter(directive -> directive.in(subject.version()))
            .toList();
    sink.accept(
        finding(
            node.namePlace(),
            named(node) + where(node, known),
            "move it to where it may stand: " + allowed(known)));
  }

  /** What acts while it is read does not know what is around it. */
  private static String where(HttpdNode node, List<HttpdDirective> known) {
    HttpdNode parent = node.parent();
    return parent == null || known.stream().anyMatch(HttpdDirective::onRead)
        ? " not allowed here"
        : " not allowed in " + named(parent) + " context";
  }

  /** What is inside of directories is not said: it is where they are. */
  private static String allowed(List<HttpdDirective> known) {
    List<HttpdContext> contexts =
        Stream.of(HttpdContext.values())
            .filter(context -> known.stream().anyMatch(each -> each.allowedIn(context)))
            .toList();
    boolean isForDirectories = contexts.contains(HttpdContext.DIRECTORY);
    return contexts.stream()
        .filter(context -> !isForDirectories || OUTER.contains(context))
        .map(HttpdContext::words)
        .collect(joining(", "));
  }
}
