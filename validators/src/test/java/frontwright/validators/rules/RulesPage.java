package frontwright.validators.rules;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The list of all rules, {@code docs/rules.md}. */
final class RulesPage {

  private static final String OPENING =
      """
      # Rules

      What `frontwright lint` looks for. `frontwright explain RULE` prints a rule's page, with examples that the suite
      executes. This page is generated from the rules; CONTRIBUTING.md says how.
      """;

  private RulesPage() {}

  static String text() {
    return Rules.all().stream()
        .collect(Collectors.groupingBy(RulesPage::group, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            group ->
                "\n## "
                    + group.getKey()
                    + "\n\n"
                    + group.getValue().stream().map(RulesPage::line).collect(Collectors.joining()))
        .collect(Collectors.joining("", OPENING, ""));
  }

  /** The two last names of the package: {@code nginx, security}. */
  private static String group(Rule rule) {
    String[] names = rule.getClass().getPackageName().split("\\.", -1);
    return names[names.length - 2] + ", " + names[names.length - 1];
  }

  private static String line(Rule rule) {
    String severity = rule.severity().name().toLowerCase(Locale.ROOT);
    return "- `" + rule.id() + "` (" + severity + "): " + rule.summary() + "\n";
  }
}
