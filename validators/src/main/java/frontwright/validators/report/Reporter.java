package frontwright.validators.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A format in which a run is reported. The same report gives the same text every time. */
public interface Reporter {

  /**
   * Writes the report, finding by finding. The writer is not closed; what it writes is to be UTF-8,
   * for the XML formats say so.
   *
   * @throws IOException when the writer throws it; what is written by then is not well-formed
   */
  void write(Report report, Writer out) throws IOException;

  /** The report as one text. */
  default String text(Report report) {
    StringWriter text = new StringWriter();
    try {
      write(report, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
  }
}
