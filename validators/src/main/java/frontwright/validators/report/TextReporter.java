package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Findings as a person reads them: the fault, the place with an excerpt, the remedy. What comes
 * from the sources is shown without its control characters.
 */
public final class TextReporter implements Reporter {

  /** A related place that is no further away, in lines, is shown in the same excerpt. */
  private static final int NEAR = 3;

  private final boolean colour;

  /**
   * A reporter for a terminal or for a file.
   *
   * @param colour whether to colour; whoever knows the terminal and {@code NO_COLOR} decides
   */
  public TextReporter(boolean colour) {
    this.colour = colour;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    for (Finding finding : report.findings()) {
      out.write(report(finding));
    }
  }

  /** The findings in the given order, an empty line behind each; empty when there are none. */
  public String report(Collection<Finding> findings) {
    return findings.stream().map(this::report).collect(Collectors.joining());
  }

  /**
   * How many there are, as in {@code 2 errors, 1 warning, 1 note}; on one line, without its end.
   */
  public String summary(Collection<Finding> findings) {
    return Counts.of(findings).words();
  }

  private String report(Finding finding) {
    Finding.Related other = finding.related();
    Mark subject = Mark.of(finding.place(), '^', "");
    Mark related = other == null ? null : Mark.of(other.place(), '-', other.message());
    int lastLine = Math.max(subject.line(), related == null ? 0 : related.line());
    Page page = new Page(Integer.toString(lastLine).length(), Style.of(finding.severity()));
    page.header(finding);
    page.arrow("-->", finding.place());
    if (other == null || related == null || isNear(subject, related)) {
      page.excerpt(subject, related);
    } else {
      page.excerpt(subject, null);
      page.arrow(":::", other.place());
      page.excerpt(related, null);
    }
    page.help(finding.help());
    return page.text.append('\n').toString();
  }

  private static boolean isNear(Mark subject, Mark related) {
    return subject.source().equals(related.source())
        && Math.abs(subject.line() - related.line()) <= NEAR
        && (subject.line() != related.line() || Excerpt.around(subject).holds(related));
  }

  /** One finding while it is written. */
  private final class Page {
    private final StringBuilder text = new StringBuilder();
    private final String margin;
    private final Style style;

    Page(int gutter, Style style) {
      this.margin = " ".repeat(gutter);
      this.style = style;
    }

    void header(Finding finding) {
      String subject =
          Line.word(finding.severity()) + "[" + Printable.escaped(finding.rule()) + "]";
      String message = ": " + Printable.escaped(finding.message());
      text.append(paint(style, subject)).append(paint(Style.MESSAGE, message)).append('\n');
    }

    void arrow(String arrow, Place place) {
      text.append(margin).append(paint(Style.GUTTER, arrow)).append(' ');
      text.append(Printable.escaped(place.toString())).append('\n');
      line("", "");
    }

    /** From the first to the last line of the marks, and an empty one. */
    void excerpt(Mark subject, @Nullable Mark related) {
      int other = related == null ? subject.line() : related.line();
      int last = Math.max(subject.line(), other);
      for (int line = Math.min(subject.line(), other); line <= last; line++) {
        if (line == subject.line()) {
          marked(Excerpt.around(subject), subject, line == other ? related : null);
        } else if (related != null && line == other) {
          marked(Excerpt.around(related), related, null);
        } else {
          line(Integer.toString(line), Excerpt.of(subject.source(), line).shown());
        }
      }
      line("", "");
    }

    private void marked(Excerpt excerpt, Mark mark, @Nullable Mark second) {
      line(Integer.toString(mark.line()), excerpt.shown());
      underline(excerpt, mark);
      if (second != null) {
        underline(excerpt, second);
      }
    }

    private void underline(Excerpt excerpt, Mark mark) {
      String underline = excerpt.underline(mark);
      String indent = underline.substring(0, underline.indexOf(mark.underline()));
      String words = mark.words().isEmpty() ? "" : " " + Printable.escaped(mark.words());
      Style marker = mark.underline() == '^' ? style : Style.GUTTER;
      line("", indent + paint(marker, underline.substring(indent.length()) + words));
    }

    void help(String help) {
      text.append(margin).append(paint(Style.GUTTER, " =")).append(" help: ");
      text.append(Printable.escaped(help)).append('\n');
    }

    private void line(String number, String content) {
      String gutter = margin.substring(number.length()) + number + " |";
      text.append(paint(Style.GUTTER, gutter));
      text.append((" " + content).stripTrailing()).append('\n');
    }

    private String paint(Style wanted, String words) {
      return colour ? wanted.paint(words) : words;
    }
  }
}
