package frontwright.validators.rules.nginx;

import frontwright.model.source.Place;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    judge(subject.configuration().nodes(), subject, judgement);
  }

  private void judge(List<NginxNode> nodes, NginxSubject subject, Judgement judgement) {
    for (NginxNode node : nodes) {
      if (node.context() != null) {
        Place head = node.head();
        ask(forEvery, node, head, subject, judgement);
        ask(byName.getOrDefault(node.name(), List.of()), node, head, subject, judgement);
      }
      judge(node.children(), subject, judgement);
    }
  }

  private static void ask(
      List<NginxRule> rules,
      NginxNode node,
      Place head,
      NginxSubject subject,
      Judgement judgement) {
    for (NginxRule rule : rules) {
      judgement.ask(rule, head, sink -> rule.check(node, subject, sink));
    }
  }
}
