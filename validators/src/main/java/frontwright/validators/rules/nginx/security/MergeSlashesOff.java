package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Slashes that are kept where a prefix restricts access, which a second slash comes by. */
final class MergeSlashesOff extends NamedNginxRule {

  MergeSlashesOff() {
    super("merge-slashes-off", Severity.WARNING, "merge_slashes");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode block = node.parent();
    if (block == null || !node.argument(0).equalsIgnoreCase("off")) {
      return;
    }
    Stream<NginxNode> servers = block.is("server") ? Stream.of(block) : block.children("server");
    Optional<NginxNode> restricted =
        servers
            .flatMap(server -> server.children("location"))
            .filter(location -> !LocationPattern.of(location).isRegex())
            .filter(location -> LocationPattern.of(location).text().length() > 1)
            .filter(Access::restricts)
            .findFirst();
    restricted.ifPresent(
        location ->
            sink.accept(
                finding(
                        node.place(node.arguments().get(0)),
                        Shown.quoted("/" + LocationPattern.of(location).text())
                            + " is not "
                            + Shown.quoted(LocationPattern.of(location).text())
                            + " any more, and is not restricted",
                        "leave `merge_slashes` on, or restrict with a regular expression: `~ ^/+"
                            + LocationPattern.of(location).text().substring(1)
                            + "`")
                    .relatedTo(LocationPattern.place(location), "this restricts access")));
  }
}
