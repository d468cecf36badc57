package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A named location that the server does not have: the answer is 500. */
final class UndefinedNamedLocation extends NamedNginxRule {

  private static final LazyPattern NAME = LazyPattern.of("@[^$]+");

  UndefinedNamedLocation() {
    super("undefined-named-location", Severity.ERROR, "try_files", "error_page");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<NginxNode> server =
        node.around("server").filter(found -> !subject.level(found).isOpen());
    if (server.isEmpty() || node.arguments().isEmpty()) {
      return;
    }
    Word last = node.arguments().get(node.arguments().size() - 1);
    List<String> names =
        server.get().children("location").map(l -> LocationPattern.of(l).text()).toList();
    if (NAME.matches(last.value()) && !names.contains(last.value())) {
      List<String> named = names.stream().filter(name -> name.startsWith("@")).toList();
      sink.accept(
          finding(
              node.place(last),
              "could not find named location " + Shown.quoted(last.value()) + ": the answer is 500",
              Nearest.to(last.value(), named)
                  .map(near -> "write " + Shown.quoted(near) + ", if that is meant")
                  .orElse("add " + Shown.quoted("location " + last.value()) + " to the server")));
    }
  }
}
