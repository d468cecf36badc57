package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Place;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxVariables;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.VariableNames;
import frontwright.validators.rules.nginx.VariableReference;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A variable that nobody sets, and that is nearly one that somebody does. */
final class UnknownVariable extends NamedNginxRule {

  UnknownVariable() {
    super(
        "unknown-variable",
        Severity.ERROR,
        VariableNames.EVALUATING.keySet().toArray(String[]::new));
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (!subject.configuration().isWhole()) {
      return;
    }
    for (Word word : arguments(node)) {
      for (VariableReference reference : VariableReference.in(word.value())) {
        if (!isKnown(reference, subject) && isOfHttp(node)) {
          nearest(reference.name(), subject)
              .ifPresent(near -> sink.accept(said(node.place(word), reference.name(), near)));
        }
      }
    }
  }

  private static List<Word> arguments(NginxNode node) {
    List<Word> words = node.arguments();
    int first = VariableNames.EVALUATING.getOrDefault(node.name(), 0);
    return words.subList(Math.min(first, words.size()), words.size());
  }

  private static boolean isKnown(VariableReference reference, NginxSubject subject) {
    return reference.isCapture()
        || NginxVariables.knows(reference.name())
        || subject.variableNames().contains(reference.name());
  }

  private static boolean isOfHttp(NginxNode node) {
    return node.ancestors().anyMatch(around -> around.is("http"));
  }

  private static Optional<String> nearest(String name, NginxSubject subject) {
    List<String> known =
        Stream.concat(subject.variableNames().stream(), NginxVariables.names().stream()).toList();
    return Nearest.to(name, known);
  }

  private Finding said(Place place, String name, String near) {
    return finding(
        place,
        "unknown " + Shown.quoted("$" + name) + " variable",
        "write " + Shown.quoted("$" + near) + ", if that is meant");
  }
}
