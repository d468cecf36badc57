package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Shows each directive to the rules that want to see it, in one walk. */
public final class NginxJudge {

  private final List<NginxRule> forEvery;
  private final Map<String, List<NginxRule>> byName = new HashMap<>();

  /** A judge with some rules. */
  public NginxJudge(List<NginxRule> rules) {
    this.forEvery = rules.stream().filter(rule -> rule.directives().isEmpty()).toList();
    for (NginxRule rule : rules) {
      rule.directives()
          .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(rule));
    }
  }

  /** Asks all of them about a configuration. */
  public void judge(NginxSubject subject, Judgement judgement) {
    subject.configuration().nodes().forEach(node -> judge(node, subject, judgement));
  }

  private void judge(NginxNode node, NginxSubject subject, Judgement judgement) {
    if (node.context() != null) {
      Stream.concat(forEvery.stream(), byName.getOrDefault(node.name(), List.of()).stream())
          .forEach(
              rule -> judgement.ask(rule, node.head(), sink -> rule.check(node, subject, sink)));
    }
    node.children().forEach(child -> judge(child, subject, judgement));
  }
}
