package frontwright.validators.lint;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Place;
import frontwright.model.source.Shown;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.rules.Lazy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that say which findings are no mistakes, and why: {@code # frontwright: ignore
 * nginx/alias-traversal: nothing else lies there}. Such a comment speaks of the directive behind it
 * on its line, or else of the next one, its block included; {@code ignore-file} speaks of the file.
 * What it says of a fault in the syntax does not count: a file that was not read is not well.
 */
final class Suppressions {

  private static final String RULE = "lint/suppression";
  private static final String FORM = "write `# frontwright: ignore RULE[, RULE...]: the reason`";

  private static final Pattern COMMENT =
      Pattern.compile("#\\s*frontwright:\\s*ignore(-file)?\\b\\s*([^:]*?)\\s*(?::\\s*(.*))?");

  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  private final List<Suppression> all = new ArrayList<>();
  private final Map<Source, List<Suppression>> bySource = new HashMap<>();
  private final List<Finding> mistakes = new ArrayList<>();
  private final Lazy<Set<String>> known;

  /**
   * One comment.
   *
   * @param place the comment
   * @param rules the rules that it names
   * @param scope what it speaks of
   * @param used the rules of which it has silenced a finding
   */
  private record Suppression(Place place, List<String> rules, Span scope, Set<String> used) {}

  /**
   * The comments of some texts.
   *
   * @param ids gives the ids of all rules, which only files with such comments need
   */
  Suppressions(Collection<Linted.Text> texts, Supplier<Set<String>> ids) {
    this.known = new Lazy<>(ids);
    for (Linted.Text text : texts) {
      text.comments().forEach(comment -> read(text, comment));
    }
  }

  private void read(Linted.Text text, Span comment) {
    Matcher matcher = COMMENT.matcher(text.source().shown(comment));
    if (!matcher.matches()) {
      return;
    }
    Place place = new Place(text.source(), comment);
    List<String> rules =
        BETWEEN.splitAsStream(matcher.group(2)).filter(rule -> !rule.isEmpty()).toList();
    String reason = matcher.group(3);
    if (rules.isEmpty()) {
      mistakes.add(Finding.warning(RULE, place, "the comment names no rule", FORM));
    } else if (reason == null || reason.isBlank()) {
      mistakes.add(Finding.warning(RULE, place, "the comment gives no reason", FORM));
    } else {
      rules.stream()
          .filter(rule -> !known.get().contains(rule))
          .forEach(rule -> unknown(place, rule));
      Span whole = new Span(0, text.source().text().length());
      Optional<Span> scope = matcher.group(1) == null ? scope(text, comment) : Optional.of(whole);
      Suppression suppression =
          new Suppression(place, rules, scope.orElse(comment), new HashSet<>());
      all.add(suppression);
      bySource.computeIfAbsent(text.source(), s -> new ArrayList<>()).add(suppression);
    }
  }

  private void unknown(Place place, String rule) {
    String help =
        Nearest.to(rule, known.get())
            .map(near -> "write " + Shown.quoted(near))
            .orElse("`frontwright explain` lists them");
    mistakes.add(Finding.warning(RULE, place, "there is no rule " + Shown.quoted(rule), help));
  }

  /** The directive that begins on the comment's line before it, or else the next one. */
  private static Optional<Span> scope(Linted.Text text, Span comment) {
    int line = text.source().position(comment.start()).line();
    int lineStart = text.source().lineSpan(line).start();
    Optional<Span> before =
        text.statements().stream()
            .filter(span -> span.start() >= lineStart && span.start() < comment.start())
            .findFirst();
    return before.or(
        () -> text.statements().stream().filter(span -> span.start() >= comment.end()).findFirst());
  }

  /** The findings that no comment speaks of, and what is wrong with comments. */
  List<Finding> apply(List<Finding> findings) {
    List<Finding> left = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.rule().endsWith("/syntax") || !isSuppressed(finding)) {
        left.add(finding);
      }
    }
    left.addAll(mistakes);
    all.forEach(suppression -> unused(suppression, left));
    return left;
  }

  private boolean isSuppressed(Finding finding) {
    int at = finding.place().span().start();
    List<Suppression> speaking =
        bySource.getOrDefault(finding.place().source(), List.of()).stream()
            .filter(s -> s.rules.contains(finding.rule()))
            .filter(s -> at >= s.scope.start() && at <= s.scope.end())
            .toList();
    speaking.forEach(suppression -> suppression.used.add(finding.rule()));
    return !speaking.isEmpty();
  }

  private void unused(Suppression suppression, List<Finding> left) {
    for (String rule : suppression.rules) {
      if (known.get().contains(rule) && !suppression.used.contains(rule)) {
        left.add(
            Finding.warning(
                RULE,
                suppression.place,
                Shown.quoted(rule) + " finds nothing here to ignore",
                "remove the comment"));
      }
    }
  }
}
