package frontwright.validators.rules.nginx.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Shown;
import frontwright.model.value.Version;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirective;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.directives.NginxDirectives.Misuse;
import frontwright.validators.rules.nginx.NginxSubject;
import java.util.List;
import java.util.Optional;

/** A name that is no directive's, or not in this version. */
final class UnknownDirective extends TableRule {

  UnknownDirective() {
    super("unknown-directive", Misuse.UNKNOWN);
  }

  @Override
  Finding said(Misuse kind, NginxNode node, NginxContext context, NginxSubject subject) {
    return finding(
        node.place(node.directive().name()),
        "unknown directive " + named(node),
        Optional.ofNullable(subject.version())
            .flatMap(version -> otherVersion(node.name(), version))
            .orElseGet(() -> suggestion(node, context)));
  }

  private static Optional<String> otherVersion(String name, Version version) {
    return NginxDirectives.named(name).stream().findFirst().map(known -> otherwise(known, version));
  }

  private static String otherwise(NginxDirective known, Version version) {
    Version until = known.until();
    return until != null && version.compareTo(until) >= 0
        ? "nginx has it no more since version " + until + "; look up what replaces it"
        : "nginx has it since version "
            + known.since()
            + "; this is for "
            + version
            + ": leave it out, or say --nginx-version";
  }

  /** What fits the place is meant rather than what fits none. */
  private static String suggestion(NginxNode node, NginxContext context) {
    List<String> fitting =
        NginxDirectives.names().stream()
            .filter(name -> NginxDirectives.at(name, context, null).isPresent())
            .toList();
    return Nearest.to(node.name(), fitting)
        .or(() -> Nearest.to(node.name(), NginxDirectives.names()))
        .map(near -> "write " + Shown.quoted(near) + ", if that is meant")
        .orElse("correct it, or load the module that has it");
  }
}
