package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.Fields;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.Pass;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Variables without which no application can answer: never set, or not inherited. */
final class MissingParameters extends NamedNginxRule {

  MissingParameters() {
    super("missing-parameters", Severity.ERROR, "uwsgi_pass", "fastcgi_pass", "scgi_pass");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    Optional<Pass> pass = Pass.of(node);
    if (pass.isEmpty()) {
      return;
    }
    Fields fields = Fields.of(pass.get(), subject);
    List<String> missing = required(pass.get()).filter(name -> !fields.sets(name)).toList();
    if (fields.isComplete() && !missing.isEmpty()) {
      String message = "the application is not told " + shown(missing);
      Finding finding = finding(node.head(), message, help(pass.get()));
      sink.accept(
          notInherited(fields, pass.get(), subject)
              .map(
                  outer ->
                      finding.relatedTo(
                          outer.head(), "not inherited, as parameters are set inside"))
              .orElse(finding));
    }
  }

  /** nginx itself sends CONTENT_LENGTH over SCGI. */
  private static Stream<String> required(Pass pass) {
    Stream<String> always = Stream.of("REQUEST_METHOD", "QUERY_STRING", "CONTENT_TYPE");
    return pass.node().is("scgi_pass")
        ? always
        : Stream.concat(always, Stream.of("CONTENT_LENGTH"));
  }

  private static String shown(List<String> names) {
    return String.join(", ", names.stream().map(Shown::quoted).toList());
  }

  private static String help(Pass pass) {
    String protocol = pass.protocol().name().toLowerCase(Locale.ROOT);
    return "write `include " + protocol + "_params;` in this block";
  }

  /** What an outer level sets in vain. */
  private static Optional<NginxNode> notInherited(Fields fields, Pass pass, NginxSubject subject) {
    return subject
        .levelOf(pass.node())
        .upwards()
        .flatMap(level -> level.named(pass.protocol().field()).stream())
        .filter(node -> !fields.nodes().contains(node))
        .findFirst();
  }
}
