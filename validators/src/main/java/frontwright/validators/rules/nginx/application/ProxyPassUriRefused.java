package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.Optional;
import java.util.function.Consumer;

/** A path behind the target where nginx cannot tell what it replaces, and does not start. */
final class ProxyPassUriRefused extends NamedNginxRule {

  ProxyPassUriRefused() {
    super("proxy-pass-uri-refused", Severity.ERROR, "proxy_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    NginxNode block = node.parent();
    Optional<Pass> pass = Pass.of(node).filter(p -> !p.uri().isEmpty() && !p.hasVariables());
    if (pass.isEmpty() || block == null) {
      return;
    }
    String uri = Shown.quoted(pass.get().uri());
    where(block)
        .ifPresent(
            where ->
                sink.accept(
                    finding(
                            node.place(pass.get().target()),
                            "\"proxy_pass\" cannot have URI part " + where + ": " + uri,
                            "leave out "
                                + uri
                                + "; where the path has to change, "
                                + "write `rewrite REGEX PATH break;` before it")
                        .relatedTo(block.head(), "here")));
  }

  private static Optional<String> where(NginxNode block) {
    if (block.is("if")) {
      return Optional.of("inside \"if\" statement");
    }
    if (block.is("limit_except")) {
      return Optional.of("inside \"limit_except\" block");
    }
    if (!block.is("location") || block.arguments().isEmpty()) {
      return Optional.empty();
    }
    LocationPattern pattern = LocationPattern.of(block);
    if (pattern.isRegex()) {
      return Optional.of("in location given by regular expression");
    }
    return pattern.kind() == LocationPattern.Kind.NAMED
        ? Optional.of("inside named location")
        : Optional.empty();
  }
}
