package frontwright.validators.rules.httpd.directives;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Shown;
import frontwright.model.value.Version;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdDirectives.Misuse;
import frontwright.validators.rules.httpd.HttpdSubject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A name that is no directive's, or not in this version. */
final class UnknownDirective extends TableRule {

  UnknownDirective() {
    super("unknown-directive", Misuse.UNKNOWN);
  }

  @Override
  void said(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    String help =
        Optional.ofNullable(subject.version())
            .flatMap(version -> otherVersion(node.key(), version))
            .orElseGet(() -> suggestion(node));
    sink.accept(finding(node.namePlace(), message(node), help));
  }

  /** In httpd's words. */
  static String message(HttpdNode node) {
    return "Invalid command '"
        + Shown.sentence(node.key())
        + "', perhaps misspelled or defined by a module not included in the server configuration";
  }

  private static Optional<String> otherVersion(String name, Version version) {
    return HttpdDirectives.named(name).stream()
        .findFirst()
        .map(
            known ->
                "httpd has it since version "
                    + known.since()
                    + "; this is for "
                    + version
                    + ": leave it out, or say --httpd-version");
  }

  /** What fits the place is meant rather than what fits none; a section is none where it is not. */
  private static String suggestion(HttpdNode node) {
    List<String> names =
        HttpdDirectives.names().stream()
            .filter(name -> name.startsWith("<") == node.isSection())
            .toList();
    List<String> fitting = names.stream().filter(name -> fits(name, node.context())).toList();
    return Nearest.to(node.key(), fitting)
        .or(() -> Nearest.to(node.key(), names))
        .map(near -> Shown.quoted(node.isSection() ? near + ">" : near))
        .map(near -> "write " + near + ", if that is meant")
        .orElse("correct it, or load the module that has it");
  }

  private static boolean fits(String name, @Nullable HttpdContext context) {
    return context != null && HttpdDirectives.misuse(name, null, context, null).isEmpty();
  }
}
