package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.files.Paths;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.Locations;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.Optional;
import java.util.function.Consumer;

/** A file of passwords among the files that are served. */
final class PasswordFileServed extends NamedNginxRule {

  PasswordFileServed() {
    super("password-file-served", Severity.ERROR, "auth_basic_user_file");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    String file = node.argument(0);
    if (!file.startsWith("/") || file.contains("$")) {
      return;
    }
    Access.server(node)
        .flatMap(
            server ->
                server
                    .descendants()
                    .filter(child -> child.is("root") || child.is("alias"))
                    .filter(root -> isServed(file, root, server, subject))
                    .findFirst())
        .ifPresent(
            root ->
                sink.accept(
                    finding(
                            node.place(node.arguments().get(0)),
                            Shown.quoted(uri(file, root).orElse(file))
                                + " gives everybody the file of passwords",
                            "move the file out of the directory, to `/etc` for instance")
                        .relatedTo(root.head(), "what is in here is served")));
  }

  /** The path under which a directory's file can be asked for, if it is in it. */
  private static Optional<String> uri(String file, NginxNode root) {
    String directory = Paths.withoutSlash(root.argument(0));
    if (directory.contains("$") || directory.isEmpty() || !file.startsWith(directory + "/")) {
      return Optional.empty();
    }
    String rest = file.substring(directory.length());
    NginxNode block = root.parent();
    if (root.is("root") || block == null) {
      return Optional.of(rest);
    }
    LocationPattern pattern = LocationPattern.of(block);
    return Optional.of(pattern)
        .filter(LocationPattern::isPrefix)
        .map(prefix -> Paths.withoutSlash(prefix.text()) + rest);
  }

  private static boolean isServed(
      String file, NginxNode root, NginxNode server, NginxSubject subject) {
    Optional<String> uri = uri(file, root);
    if (uri.isEmpty() || !isUnderstood(server)) {
      return false;
    }
    NginxNode chosen = Locations.of(server).choose(uri.get()).orElse(server);
    String directive = root.is("alias") ? "alias" : "root";
    return subject.level(chosen).effective(directive).filter(root::equals).isPresent()
        && (root.is("alias") || !chosen.has("alias"))
        && chosen.children().stream().allMatch(child -> Pass.of(child).isEmpty())
        && !chosen.has("return")
        && !Access.isClosed(chosen, subject);
  }

  private static boolean isUnderstood(NginxNode server) {
    return server
        .descendants()
        .filter(child -> child.is("location"))
        .map(LocationPattern::of)
        .allMatch(pattern -> !pattern.isRegex() || pattern.regex().isPresent());
  }
}
