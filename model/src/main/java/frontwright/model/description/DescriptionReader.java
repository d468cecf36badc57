package frontwright.model.description;

import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import frontwright.model.source.Span;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import frontwright.model.yaml.YamlReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads descriptions: text in, records and findings out. */
public final class DescriptionReader {

  /**
   * Whoever opens a file refuses a larger one before it is decoded; a description of a thousand
   * sites is below half of it.
   */
  public static final int MAX_BYTES = 1 << 20;

  private DescriptionReader() {}

  /**
   * The text of a file as a source. What is not UTF-8 is added to the findings that come with it,
   * at its place, and replaced by U+FFFD.
   */
  public static Findings decode(String name, byte[] bytes) {
    return decode(new Findings(new Source(name, new String(bytes, StandardCharsets.UTF_8))), bytes);
  }

  /**
   * The same of another kind of file.
   *
   * @param group the group of rules about such files
   */
  public static Findings decode(String name, byte[] bytes, String group) {
    Source source = new Source(name, new String(bytes, StandardCharsets.UTF_8));
    return decode(new Findings(source, group), bytes);
  }

  private static Findings decode(Findings findings, byte[] bytes) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    boolean broken = strict.decode(input, output, true).isError();
    if (broken) {
      int at = output.position();
      findings.error(
          findings.rule("encoding"),
          new Span(at, at + 1),
          String.format("the byte `0x%02X` is not UTF-8", input.get(input.position())),
          "save the file as UTF-8");
    }
    return findings;
  }

  /** Reads a whole description; empty when there is an error among the findings. */
  public static Optional<Description> read(Findings findings) {
    YamlNode root = YamlReader.read(findings);
    if (root == null || isNothing(root)) {
      if (!findings.hasErrors()) {
        findings.error(
            "description/empty",
            new Span(0, 0),
            "the description is empty",
            "begin with `frontwright: 1` and an `app` with `module` and `directory`");
      }
      return Optional.empty();
    }
    Description description = Description.SHAPE.read(root, findings);
    return findings.hasErrors() ? Optional.empty() : Optional.ofNullable(description);
  }

  /** A lone {@code ---} is a document, of nothing. */
  private static boolean isNothing(YamlNode root) {
    return root instanceof Scalar scalar && scalar.type() == ScalarType.NULL;
  }
}
