package frontwright.model;

import frontwright.model.source.Finding;
import frontwright.model.source.Findings;
import frontwright.model.source.Place;
import java.util.stream.Collectors;

/** Findings as text, to be compared as a whole. */
public final class FindingsText {

  private FindingsText() {}

  /**
   * A paragraph for each finding:
   *
   * <pre>
   * 2:3-2:8 rule: message
   *   1:1-1:2 words of the related place
   *   help: remedy
   * </pre>
   */
  public static String of(Findings findings) {
    return findings.sorted().stream().map(FindingsText::of).collect(Collectors.joining());
  }

  private static String of(Finding finding) {
    String related =
        finding.related() == null
            ? ""
            : "  " + range(finding.related().place()) + " " + finding.related().message() + "\n";
    return range(finding.place())
        + " "
        + finding.rule()
        + ": "
        + finding.message()
        + "\n"
        + related
        + "  help: "
        + finding.help()
        + "\n";
  }

  private static String range(Place place) {
    return place.position() + "-" + place.end();
  }
}
