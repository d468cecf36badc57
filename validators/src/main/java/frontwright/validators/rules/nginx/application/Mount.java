package frontwright.validators.rules.nginx.application;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import frontwright.validators.rules.nginx.Rewrite;
import java.util.List;
import java.util.Optional;

/** How a prefix of the path is taken off, and how the application is told of it. */
final class Mount {

  /** Stands for the rest of a path, below a prefix. */
  private static final String REST = "x";

  private Mount() {}

  /** What a prefix location passes to directly; empty for other locations. */
  static Optional<Pass> passIn(NginxNode location) {
    if (!location.arguments().isEmpty() && LocationPattern.of(location).isPrefix()) {
      for (NginxNode node : location.children()) {
        Optional<Pass> pass = Pass.of(node);
        if (pass.isPresent()) {
          return pass;
        }
      }
    }
    return Optional.empty();
  }

  /** The header or the variable that says the prefix, if its value is in the text. */
  static Optional<NginxNode> scriptName(Pass pass, NginxSubject subject) {
    return Fields.of(pass, subject)
        .last("SCRIPT_NAME")
        .filter(node -> node.argument(1).startsWith("/") && !node.argument(1).contains("$"));
  }

  /** What becomes of the path; empty where something that is not in the text decides. */
  static Optional<String> passed(Pass pass, NginxNode location, String path) {
    List<NginxNode> rewrites = location.children("rewrite").toList();
    for (NginxNode node : rewrites) {
      Optional<Rewrite> rewrite = Rewrite.of(node);
      if (rewrite.isEmpty()) {
        return Optional.empty();
      }
      if (rewrite.get().pattern().matcher(path).find()) {
        return rewrite.get().flag().equals("break") ? rewrite.get().apply(path) : Optional.empty();
      }
    }
    if (pass.hasVariables()) {
      return pass.uri().isEmpty() && !pass.node().is("proxy_pass")
          ? Optional.of(path)
          : Optional.empty();
    }
    String prefix = LocationPattern.of(location).text();
    return Optional.of(
        pass.uri().isEmpty() || !path.startsWith(prefix)
            ? path
            : pass.uri() + path.substring(prefix.length()));
  }

  /** A path below a prefix. */
  static String below(String prefix) {
    return prefix.endsWith("/") ? prefix + REST : prefix + "/" + REST;
  }
}
