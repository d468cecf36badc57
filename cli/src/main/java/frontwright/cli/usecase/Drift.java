package frontwright.cli.usecase;

import frontwright.cli.output.Plan;
import frontwright.cli.output.Plan.Item;
import frontwright.cli.output.Plan.State;
import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a directory has drifted from its description, for reports and for people.
 *
 * @param plan what would be done about it
 * @param description the description's file, as it was named
 * @param output the directory, as it was named
 */
public record Drift(Plan plan, String description, Path output) {

  /** The rule that these findings are of. */
  public static final String RULE = "generate/drift";

  /** One finding for each file that is not as it should be, at its first line that differs. */
  public List<Finding> findings() {
    return drifted().map(this::finding).toList();
  }

  /** The numbers on one line, and the remedy. */
  public String summary() {
    Map<State, Long> counts =
        drifted()
            .collect(
                Collectors.groupingBy(
                    Item::state, () -> new EnumMap<>(State.class), Collectors.counting()));
    if (counts.isEmpty()) {
      return output + ": as described";
    }
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    String states =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().words())
            .collect(Collectors.joining("; "));
    return "%s: %d of %d files %s drifted (%s); run `%s`"
        .formatted(
            output, all, plan.items().size() + 1, all == 1 ? "has" : "have", states, command());
  }

  private Stream<Item> drifted() {
    return Stream.concat(plan.items().stream(), Stream.of(plan.lock()))
        .filter(item -> item.state() != State.UNCHANGED);
  }

  private Finding finding(Item item) {
    Path path = output.resolve(item.path());
    String message = "`" + path + "` is " + item.state().words();
    String help =
        item.state() == State.EDITED || item.state() == State.KEPT
            ? "say it in `%s`, then run `%s`".formatted(description, command())
            : "run `%s`, and commit what it writes".formatted(command());
    return Finding.error(RULE, place(item, path), message, help);
  }

  /** What is missing is pointed at where it is asked for. */
  private Place place(Item item, Path path) {
    String before = item.before();
    if (before == null) {
      return new Place(new Source(description, ""), new Span(0, 0));
    }
    Source source = new Source(path.toString(), before);
    String after = Objects.requireNonNullElse(item.after(), "");
    int line = source.position(common(before, after)).line();
    return new Place(source, source.lineSpan(line));
  }

  private static int common(String a, String b) {
    int at = 0;
    while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private String command() {
    return "frontwright generate " + description + " -o " + output;
  }
}
