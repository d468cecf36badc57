package frontwright.validators.lint;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import java.util.List;

/**
 * Which findings are told. A rule is named by its id, or a group of rules by what their ids begin
 * with: {@code nginx}, {@code nginx/alias-traversal}; the longest name that fits a rule decides,
 * and of equal ones {@code ignore}.
 *
 * @param select the rules to tell of; empty for all
 * @param ignore the rules to be silent about
 * @param least the least severity to tell of
 */
public record Selection(List<String> select, List<String> ignore, Severity least) {

  /** Everything. */
  public static final Selection ALL = new Selection(List.of(), List.of(), Severity.NOTE);

  /** Whether a finding is told; a fault in the syntax always is. */
  public boolean isTold(Finding finding) {
    if (finding.rule().endsWith("/syntax")) {
      return true;
    }
    int selected = select.isEmpty() ? 0 : longest(select, finding.rule());
    int ignored = longest(ignore, finding.rule());
    return selected >= 0 && selected > ignored && finding.severity().compareTo(least) <= 0;
  }

  /** How long the longest name that fits is; -1 where none does. */
  private static int longest(List<String> names, String rule) {
    return names.stream()
        .filter(name -> rule.equals(name) || rule.startsWith(name + "/"))
        .mapToInt(String::length)
        .max()
        .orElse(-1);
  }
}
