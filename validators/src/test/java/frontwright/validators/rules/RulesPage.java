package frontwright.validators.rules;

import frontwright.validators.advice.AdviceRules;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The list of all rules, {@code docs/rules.md}. */
final class RulesPage {

  private static final String OPENING =
      """
      # Rules

      What `frontwright lint` looks for, and what `frontwright check` has to say about descriptions. A rule's page, which
      `frontwright explain RULE` prints for those of `lint`, has examples that the suite executes. This page is generated
      from the rules; CONTRIBUTING.md says how.
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
        .collect(Collectors.joining("", OPENING, advice()));
  }

  /** What {@code check} says of descriptions. */
  private static String advice() {
    return AdviceRules.ALL.stream()
        .map(rule -> line(rule.getClass(), rule.id(), "", rule.summary()))
        .collect(Collectors.joining("", "\n## descriptions, advice\n\n", ""));
  }

  /** The two last names of the package: {@code nginx, security}. */
  private static String group(Rule rule) {
    String[] names = rule.getClass().getPackageName().split("\\.", -1);
    return names[names.length - 2] + ", " + names[names.length - 1];
  }

  private static String line(Rule rule) {
    String severity = " (" + rule.severity().name().toLowerCase(Locale.ROOT) + ")";
    return line(rule.getClass(), rule.id(), severity, rule.summary());
  }

  private static String line(Class<?> rule, String id, String severity, String summary) {
    String page =
        "../validators/src/main/resources/"
            + rule.getPackageName().replace('.', '/')
            + id.substring(id.indexOf('/'))
            + ".md";
    return "- [`%s`](%s)%s: %s\n".formatted(id, page, severity, summary);
  }
}
