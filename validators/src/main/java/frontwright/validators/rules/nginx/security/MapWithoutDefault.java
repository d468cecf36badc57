package frontwright.validators.rules.nginx.security;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.nginx.IfCondition;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.RegexUse;
import frontwright.validators.rules.nginx.Stretch;
import frontwright.validators.rules.nginx.VariableReference;
import frontwright.validators.syntax.nginx.Word;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A map that may give nothing, in what cannot be nothing. */
final class MapWithoutDefault extends NamedNginxRule {

  /** What has so few values that a map can name them all. */
  private static final Set<String> FEW =
      Set.of("$scheme", "$https", "$server_port", "$server_name", "$request_method", "$is_args");

  MapWithoutDefault() {
    super(
        "map-without-default",
        Severity.WARNING,
        "proxy_pass",
        "uwsgi_pass",
        "fastcgi_pass",
        "scgi_pass",
        "grpc_pass",
        "root",
        "alias");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (node.arguments().isEmpty()) {
      return;
    }
    Word word = node.arguments().get(0);
    for (VariableReference reference : VariableReference.in(word.value())) {
      Optional<NginxNode> map =
          isBehindHost(node, word.value(), reference) || isTested(node, reference.name())
              ? Optional.empty()
              : subject.variables().setters(reference.name(), node, node).stream()
                  .filter(setter -> setter.is("map") && !hasDefault(setter))
                  .findFirst();
      map.ifPresent(found -> sink.accept(said(node, word, reference, found)));
    }
  }

  /** Of a target, only the beginning of the host can not be empty. */
  private static boolean isBehindHost(NginxNode node, String value, VariableReference reference) {
    int scheme = value.indexOf("://");
    int host = scheme < 0 ? 0 : scheme + 3;
    return !node.is("root") && !node.is("alias") && reference.start() > host;
  }

  private static boolean hasDefault(NginxNode map) {
    return FEW.contains(map.argument(0))
        || map.children().stream()
            .anyMatch(entry -> entry.name().equals("default") || takesAll(entry));
  }

  private static boolean takesAll(NginxNode entry) {
    return RegexUse.entry(entry)
        .flatMap(use -> use.compile().compiled())
        .flatMap(expression -> expression.automaton())
        .filter(automaton -> Stream.of("\u0001", "x.y").allMatch(automaton::finds))
        .isPresent();
  }

  private static boolean isTested(NginxNode node, String variable) {
    return Stream.concat(
            node.ancestors(), node.ancestors().flatMap(around -> around.children("if")))
        .filter(around -> around.is("if"))
        .anyMatch(condition -> IfCondition.of(condition).subject().equals("$" + variable));
  }

  private Finding said(NginxNode node, Word word, VariableReference reference, NginxNode map) {
    String written = word.value().substring(reference.start(), reference.end());
    boolean isFile = node.is("root") || node.is("alias");
    return finding(
            Stretch.of(node, word, reference),
            Shown.quoted(written)
                + " is empty where the map has no entry: "
                + (isFile ? "another directory is served" : "the answer is 500"),
            "write a `default` in the map, and refuse there what is not known")
        .relatedTo(map.head(), "this has no default");
  }
}
