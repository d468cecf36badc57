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
  private final Consumer<Finding> sink = findings::add;

  /**
   * A rule that failed.
   *
   * @param rule its id
   * @param place what it looked at
   * @param cause what it threw
   */
  public record Defect(String rule, Place place, RuntimeException cause) {}

  /** Takes what rules say; of a rule that fails, what it said before is kept. */
  public Consumer<Finding> sink() {
    return sink;
  }

  /** Notes that a rule failed. */
  public void fail(Rule rule, Place place, RuntimeException cause) {
    defects.putIfAbsent(rule.id(), new Defect(rule.id(), place, cause));
  }

  /** Adds what was said elsewhere. */
  public void addAll(Judgement other) {
    findings.addAll(other.findings);
    other.defects.forEach(defects::putIfAbsent);
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
