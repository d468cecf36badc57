package frontwright.validators.report;

import frontwright.model.source.Finding;
import java.util.List;

/**
 * What a run gives.
 *
 * @param tool who reports
 * @param files how many files were looked at, those without findings included
 * @param rules the rules that were asked, each once; a finding may come from another
 * @param findings what was found, in the order in which it is to be reported
 */
public record Report(Tool tool, int files, List<RuleDescriptor> rules, List<Finding> findings) {

  /** Copies the lists. */
  public Report {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }
}
