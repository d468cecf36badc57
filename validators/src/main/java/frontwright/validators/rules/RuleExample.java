package frontwright.validators.rules;

import frontwright.model.value.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A configuration on a rule's page.
 *
 * @param rule whose page it is
 * @param number its number on the page, from 1
 * @param language {@code nginx} or {@code apache}
 * @param text the configuration
 * @param version of the server, {@code version=1.25.1} on the page; null where it says none
 * @param report what the rule says about it: the block {@code text} behind it; empty where there is
 *     none
 * @param fixed what fixing makes of it: the block {@code nginx fixed} behind that; null where there
 *     is none
 * @param trials what the real server does with it: the blocks {@code http} behind it
 */
public record RuleExample(
    Rule rule,
    int number,
    String language,
    String text,
    @Nullable Version version,
    String report,
    @Nullable String fixed,
    List<Trial> trials) {

  /**
   * A block of requests and what is answered to them.
   *
   * @param line of its fence on the page, from 1
   * @param options what stands in the fence's first line, such as {@code application=gunicorn}
   * @param text the requests and the expectations
   */
  public record Trial(int line, Map<String, String> options, String text) {}

  /** Whether the rule has something to say about it. */
  public boolean isBad() {
    return !report.isEmpty();
  }

  RuleExample reported(String said) {
    return new RuleExample(rule, number, language, text, version, said, fixed, trials);
  }

  RuleExample fixedTo(String result) {
    return new RuleExample(rule, number, language, text, version, report, result, trials);
  }

  RuleExample tried(Trial trial) {
    List<Trial> all = new ArrayList<>(trials);
    all.add(trial);
    return new RuleExample(rule, number, language, text, version, report, fixed, List.copyOf(all));
  }

  @Override
  public String toString() {
    return rule.id() + ", example " + number;
  }
}
