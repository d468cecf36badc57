package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxDirectives.Misuse;
import frontwright.validators.rules.Judgement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows each directive to the rules that want to see it, in one walk. Of a large configuration
 * several threads walk through a portion each; what is said, and in which order, is the same.
 */
public final class NginxJudge {

  /** Directives that are judged before other threads would have started. */
  private static final int PORTION = 4_000;

  private final Map<String, List<NginxRule>> byName = new HashMap<>();
  private final Map<Misuse, List<NginxRule>> byMisuse = new EnumMap<>(Misuse.class);
  private final List<NginxRule> forEvery;

  /** A judge with some rules. */
  public NginxJudge(List<NginxRule> rules) {
    this.forEvery =
        rules.stream()
            .filter(rule -> rule.directives().isEmpty() && rule.misuses().isEmpty())
            .toList();
    for (NginxRule rule : rules) {
      for (String name : rule.directives()) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(rule);
      }
      for (Misuse misuse : rule.misuses()) {
        byMisuse.computeIfAbsent(misuse, m -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** Asks all of them about a configuration. */
  public void judge(NginxSubject subject, Judgement judgement) {
    List<NginxNode> nodes = subject.all();
    if (nodes.size() <= PORTION) {
      judge(nodes, subject, judgement);
      return;
    }
    IntStream.range(0, (nodes.size() + PORTION - 1) / PORTION)
        .parallel()
        .mapToObj(portion -> judged(portion * PORTION, nodes, subject))
        .forEachOrdered(judgement::addAll);
  }

  private Judgement judged(int start, List<NginxNode> nodes, NginxSubject subject) {
    Judgement judgement = new Judgement();
    judge(nodes.subList(start, Math.min(start + PORTION, nodes.size())), subject, judgement);
    return judgement;
  }

  private void judge(List<NginxNode> nodes, NginxSubject subject, Judgement judgement) {
    for (NginxNode node : nodes) {
      Misuse misuse = subject.misuse(node).orElse(null);
      if (misuse != null) {
        ask(byMisuse.get(misuse), node, subject, judgement);
      }
      // With a word too many or too few, no other mistake in the words is one of its own.
      if (node.context() != null && misuse != Misuse.NUMBER_OF_ARGUMENTS) {
        ask(byName.get(node.name()), node, subject, judgement);
        ask(forEvery, node, subject, judgement);
      }
    }
  }

  private static void ask(
      @Nullable List<NginxRule> rules, NginxNode node, NginxSubject subject, Judgement judgement) {
    if (rules == null) {
      return;
    }
    for (NginxRule rule : rules) {
      try {
        rule.check(node, subject, judgement.sink());
      } catch (RuntimeException e) {
        judgement.fail(rule, node.head(), e);
      }
    }
  }
}
