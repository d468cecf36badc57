package frontwright.validators.rules;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What rules have said so far. The same thing is kept once, however often its file is included; a
 * rule that throws is a defect of ours, and hinders no other. Not safe for use by several threads.
 */
public final class Judgement {

  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Map<String, Defect> defects = new LinkedHashMap<>();

  /**
   * A rule that failed.
   *
   * @param rule its id
   * @param place what it looked at
   * @param cause what it threw
   */
  public record Defect(String rule, Place place, RuntimeException cause) {}

  /** Lets a rule look at something; what it says before it fails is kept. */
  public void ask(Rule rule, Place place, Consumer<Consumer<Finding>> check) {
    try {
      check.accept(findings::add);
    } catch (RuntimeException e) {
      defects.putIfAbsent(rule.id(), new Defect(rule.id(), place, e));
    }
  }

  /** All findings, from top to bottom of each file. */
  public List<Finding> findings() {
    return findings.stream().sorted(Finding.BY_PLACE).toList();
  }

  /** The first failure of each rule that failed. */
  public List<Defect> defects() {
    return new ArrayList<>(defects.values());
  }
}
