package frontwright.validators.rules.httpd;

import frontwright.validators.configuration.httpd.HttpdCondition;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.Judgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows each directive, section and condition to the rules that want to see it, in one walk. */
public final class HttpdJudge {

  private final List<HttpdRule> forEvery;
  private final Map<String, List<HttpdRule>> byName = new HashMap<>();

  /** A judge with some rules. */
  public HttpdJudge(List<HttpdRule> rules) {
    this.forEvery = rules.stream().filter(rule -> rule.directives().isEmpty()).toList();
    for (HttpdRule rule : rules) {
      rule.directives()
          .forEach(name -> byName.computeIfAbsent(key(name), n -> new ArrayList<>()).add(rule));
    }
  }

  /** Asks all of them about a configuration. */
  public void judge(HttpdSubject subject, Judgement judgement) {
    judge(subject.configuration().nodes(), subject, judgement);
    for (HttpdCondition condition : subject.configuration().conditions()) {
      judge(condition.section(), subject, judgement);
    }
  }

  private void judge(List<HttpdNode> nodes, HttpdSubject subject, Judgement judgement) {
    for (HttpdNode node : nodes) {
      judge(node, subject, judgement);
      judge(node.children(), subject, judgement);
    }
  }

  private void judge(HttpdNode node, HttpdSubject subject, Judgement judgement) {
    if (node.context() != null) {
      ask(forEvery, node, subject, judgement);
      ask(byName.getOrDefault(key(node.name()), List.of()), node, subject, judgement);
    }
  }

  private static void ask(
      List<HttpdRule> rules, HttpdNode node, HttpdSubject subject, Judgement judgement) {
    for (HttpdRule rule : rules) {
      try {
        rule.check(node, subject, judgement.sink());
      } catch (RuntimeException e) {
        judgement.fail(rule, node.head(), e);
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
