package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Level;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.List;
import java.util.function.Consumer;

/** An {@code allow} where nothing is denied. */
final class AllowWithoutDeny extends NamedNginxRule {

  AllowWithoutDeny() {
    super("allow-without-deny", Severity.ERROR, "allow");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Level level = subject.levelOf(node);
    List<NginxNode> allowed = level.named("allow");
    NginxNode last = allowed.get(allowed.size() - 1);
    boolean isOneOfTwo =
        level.effective("satisfy").filter(satisfy -> satisfy.argument(0).equals("any")).isPresent();
    if (node == last
        && !level.isOpen()
        && level.named("deny").isEmpty()
        && !isOneOfTwo
        && allowed.stream().noneMatch(each -> each.argument(0).equals("all"))) {
      Span whole = node.directive().span();
      Place end = new Place(node.file().source(), new Span(whole.end(), whole.end()));
      sink.accept(
          finding(
                  node.head(),
                  Shown.quoted("allow " + node.argument(0)) + " keeps nobody out",
                  "write `deny all;` behind it: who is not mentioned is allowed")
              .fixedBy(Fix.unsafe(new Fix.Edit(end, " deny all;"))));
    }
  }
}
