package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many findings of each severity there are, none left out. */
record Counts(Map<Severity, Integer> bySeverity) {

  static Counts of(Collection<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    return new Counts(counts);
  }

  /** As in {@code 2 errors, 1 warning, 1 note}; what there is none of is left out. */
  String words() {
    String words =
        bySeverity.entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> count.getValue() + " " + noun(count.getKey(), count.getValue()))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "no findings" : words;
  }

  private static String noun(Severity severity, int count) {
    return Line.word(severity) + (count == 1 ? "" : "s");
  }
}
