package frontwright.validators.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.Writer;

/** JSON as the reports have it: indented, a key or an element on each line. */
final class Json {

  /**
   * Nothing is closed on the way out of a failure: half a report must not look like a whole one.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Spacing.AFTER)
          .withArrayEmptySeparator("");

  private Json() {}

  /** What a document says. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes a document and the end of its last line. */
  static void write(Writer out, Content content) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(INDENTER)
              .withArrayIndenter(INDENTER)
              .withSeparators(SEPARATORS));
      content.write(json);
    }
    out.write('\n');
  }
}
