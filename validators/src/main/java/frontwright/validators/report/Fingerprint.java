package frontwright.validators.report;

import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a finding is known by when lines move or are indented anew. Findings of one rule on equal
 * lines of a file share it.
 *
 * @param path the file, as the finding names it, without {@code ./} at the beginning
 * @param rule the rule
 * @param line the text of the line that the finding begins on, blanks normalised: the first 64 bits
 *     of its SHA-256, as 16 hexadecimal digits
 */
public record Fingerprint(String path, String rule, String line)
    implements Comparable<Fingerprint> {

  private static final int BYTES = 8;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Comparator<Fingerprint> ORDER =
      Comparator.comparing(Fingerprint::path)
          .thenComparing(Fingerprint::rule)
          .thenComparing(Fingerprint::line);

  /** The fingerprint of a finding. */
  public static Fingerprint of(Finding finding) {
    Source source = finding.place().source();
    String line = source.shown(source.lineSpan(finding.place().position().line()));
    return new Fingerprint(
        pathOf(source.name()), finding.rule(), hash(BLANKS.matcher(line.strip()).replaceAll(" ")));
  }

  /** What {@link #path} is of findings in a source with this name. */
  public static String pathOf(String sourceName) {
    return SourceName.plain(sourceName);
  }

  /** All of it in 16 hexadecimal digits. */
  String digest() {
    return hash(String.join("\0", path, rule, line));
  }

  /** By path, rule and line. */
  @Override
  public int compareTo(Fingerprint other) {
    return ORDER.compare(this, other);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
