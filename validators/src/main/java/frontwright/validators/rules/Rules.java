package frontwright.validators.rules;

import frontwright.model.source.Nearest;
import frontwright.model.source.Shown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules about configuration that people wrote. */
public final class Rules {

  /** What the reading itself finds, for which there is no rule to run. */
  private static final Set<String> READING =
      Set.of(
          "nginx/syntax",
          "nginx/include",
          "httpd/syntax",
          "httpd/include",
          "lint/unreadable",
          "lint/suppression");

  private Rules() {}

  /** All of them, those of nginx first. */
  public static List<Rule> all() {
    return Stream.of(RuleSet.ALL.nginx(), RuleSet.ALL.httpd()).<Rule>flatMap(List::stream).toList();
  }

  /** The ids that findings may have. */
  public static Set<String> ids() {
    return Stream.concat(READING.stream(), all().stream().map(Rule::id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is wrong with the first of some names that is neither a rule's nor a group's. */
  public static Optional<String> unknown(List<String> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Set<String> ids = ids();
    return names.stream()
        .filter(name -> ids.stream().noneMatch(id -> id.equals(name) || id.startsWith(name + "/")))
        .findFirst()
        .map(name -> noSuchRule(name, ids));
  }

  /** That there is no rule of a name, and which of some may be meant. */
  public static String noSuchRule(String name, Set<String> ids) {
    String help =
        Nearest.to(name, ids)
            .map(near -> "did you mean " + Shown.quoted(near) + "?")
            .orElse("`frontwright explain` lists them");
    return "there is no rule " + Shown.quoted(name) + "; " + help;
  }
}
