package frontwright.validators.baseline;

import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.model.source.Place;
import frontwright.model.source.Shown;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.validators.report.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A baseline as a file: a line for each fingerprint, sorted, so that a change of one finding is a
 * change of one line. {@code docs/lint-baseline.md} describes it.
 *
 * @param baseline what the file says
 * @param places where it says so, for each fingerprint
 */
public record BaselineFile(Baseline baseline, Map<Fingerprint, Place> places) {

  private static final String FIRST_LINE = "frontwright-baseline 1";

  private static final String HEAD =
      FIRST_LINE
          + """

          # What the linter found when this was written, and does not report again. Each line:
          # the file, the rule, the fingerprint of the line's text, and how many there are.
          """;

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<path>[^ ]*) (?<rule>[^ ]*) (?<line>[0-9a-f]{16}) (?<count>[1-9][0-9]{0,8})");

  /** The text of a baseline, in UTF-8 when it is a file; the same for the same baseline. */
  public static String text(Baseline baseline) {
    StringBuilder text = new StringBuilder(HEAD);
    baseline
        .counts()
        .forEach(
            (print, count) ->
                text.append(Word.written(print.path()))
                    .append(' ')
                    .append(Word.written(print.rule()))
                    .append(' ')
                    .append(print.line())
                    .append(' ')
                    .append(count)
                    .append('\n'));
    return text.toString();
  }

  /**
   * Reads the findings' source. Mistakes are added to the findings, all of them; empty when there
   * are any, for half a baseline would not silence what the whole one does.
   */
  public static Optional<BaselineFile> read(Findings findings) {
    return new Reader(findings).read();
  }

  /** Warnings at the lines of this file that are too many, with what to write instead. */
  public List<Finding> outdated(Baseline gone) {
    List<Finding> findings = new ArrayList<>();
    gone.counts()
        .forEach(
            (print, count) -> {
              Place place = places.get(print);
              if (place != null) {
                findings.add(outdated(print, count, place));
              }
            });
    return findings.stream().sorted(Finding.BY_PLACE).toList();
  }

  private Finding outdated(Fingerprint print, int gone, Place place) {
    int known = Objects.requireNonNull(baseline.counts().get(print));
    return gone < known
        ? Finding.warning(
            "baseline/outdated",
            place,
            "%d of these %d findings are gone".formatted(gone, known),
            "write `%d` at the end of the line".formatted(known - gone))
        : Finding.warning(
            "baseline/outdated", place, "nothing like this is found any more", "remove the line");
  }

  /** Reads one file. */
  private static final class Reader {
    private final Findings findings;
    private final Source source;
    private final SortedMap<Fingerprint, Integer> counts = new TreeMap<>();
    private final Map<Fingerprint, Place> places = new LinkedHashMap<>();

    Reader(Findings findings) {
      this.findings = findings;
      this.source = findings.source();
    }

    Optional<BaselineFile> read() {
      if (!source.shown(source.lineSpan(1)).equals(FIRST_LINE)) {
        findings.error(
            "baseline/version",
            source.lineSpan(1),
            "a baseline begins with `%s`, not with %s"
                .formatted(FIRST_LINE, Shown.quoted(source.shown(source.lineSpan(1)))),
            "write the baseline anew");
        return Optional.empty();
      }
      int last = source.position(source.text().length()).line();
      for (int line = 2; line <= last; line++) {
        line(source.lineSpan(line));
      }
      return findings.hasErrors()
          ? Optional.empty()
          : Optional.of(new BaselineFile(new Baseline(counts), places));
    }

    private void line(Span span) {
      String text = source.shown(span);
      if (text.isBlank() || text.startsWith("#")) {
        return;
      }
      Matcher entry = ENTRY.matcher(text);
      if (entry.matches()) {
        entry(entry, span);
      } else {
        findings.error(
            "baseline/entry",
            span,
            Shown.quoted(text) + " is not a file, a rule, 16 hexadecimal digits and a number",
            "write the four with a blank between them, or remove the line");
      }
    }

    private void entry(Matcher entry, Span span) {
      Fingerprint fingerprint =
          new Fingerprint(
              Word.read(entry.group("path")), Word.read(entry.group("rule")), entry.group("line"));
      int count = Integer.parseInt(entry.group("count"));
      Place first = places.putIfAbsent(fingerprint, findings.place(span));
      if (first == null) {
        counts.put(fingerprint, count);
      } else {
        findings.error(
            "baseline/twice",
            span,
            "the same findings are here twice",
            "keep one of the lines, with the number that is right",
            first.span(),
            "first here");
      }
    }
  }
}
