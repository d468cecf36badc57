package frontwright.conformance;

import frontwright.model.compatibility.Cell;
import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.CompatibilityTable;
import frontwright.model.compatibility.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that shows the table: combinations, rows, and what deviates or is refused. */
final class ConformancePage {

  /** What the line with the versions begins with. */
  static final String VERSIONS = "Last written with ";

  private final List<String> notes = new ArrayList<>();

  private ConformancePage() {}

  /** The page, for servers of these versions. */
  static String text(String versions) {
    return new ConformancePage().page(versions);
  }

  private String page(String versions) {
    List<Combination> combinations = List.copyOf(CompatibilityTable.offered());
    String table = table(combinations);
    return """
        # Conformance

        One description means the same whichever servers carry it out. Each row below is a group of requests
        that the suite sends to real servers, for every combination, at `/`, at `/myapp` and at `/myapp/admin`
        beside another application, over TCP and over a unix socket. ✓ means that all of them are answered
        as the row says. A number leads to what is seen instead, and the suite fails when it sees anything
        else, the row's own promise included. A number with a cross leads to the reason for which a
        description that asks for it is refused.

        %s

        %s
        %s%s.

        `./check` runs a pairwise choice of the cases. All of them:
        `mvn verify -Dfrontwright.all=true`; a single one:
        `mvn verify -Dfrontwright.case=%s`.
        This page is written by `mvn verify -Dfrontwright.update=true`.
        """
        .formatted(
            table, String.join("\n", numbered()), VERSIONS, versions, Matrix.all().get(1).name());
  }

  private String table(List<Combination> combinations) {
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "row",
            combinations.stream()
                .map(
                    c ->
                        c.toString().replace(" to ", " to<br/>").replace(" over ", "<br/>over "))));
    lines.add(line("---", combinations.stream().map(c -> ":-:")));
    for (Row row : Row.values()) {
      lines.add(
          line(
              row.number() + ". " + row.title(),
              combinations.stream().map(c -> mark(CompatibilityTable.cell(c, row)))));
    }
    return String.join("\n", lines);
  }

  private static String line(String first, Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
  }

  private String mark(Cell cell) {
    if (cell instanceof Cell.Deviates deviates) {
      return note(deviates.observation() + ".");
    }
    if (cell instanceof Cell.Refused refused) {
      return "✗ " + note("Refused: " + refused.reason() + ". Nearest: " + refused.nearest() + ".");
    }
    return "✓";
  }

  /** The number of a note, which is given once. */
  private String note(String text) {
    String sentence = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    if (!notes.contains(sentence)) {
      notes.add(sentence);
    }
    return "[" + (notes.indexOf(sentence) + 1) + "]";
  }

  private List<String> numbered() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      lines.add((i + 1) + ". " + notes.get(i));
    }
    lines.add("");
    return lines;
  }
}
