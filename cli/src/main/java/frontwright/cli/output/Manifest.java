package frontwright.cli.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was written into an output directory, and for what: the content of its {@code
 * frontwright.lock}.
 *
 * @param versions the versions it was written for, by the server's name; neither holds white space
 * @param files the SHA-256 of each file, in lower case hexadecimal, by its path below the directory
 */
public record Manifest(Map<String, String> versions, Map<String, String> files) {

  /** The manifest's own name in the output directory. */
  public static final String FILE = "frontwright.lock";

  /** The version of this format; it changes when an older reader would misunderstand. */
  public static final int FORMAT = 1;

  private static final String COMMENT =
      "# What frontwright wrote into this directory. Commit it, do not edit it.";
  private static final Pattern VERSION_LINE = Pattern.compile("version (\\S+) (\\S+)");
  private static final Pattern FILE_LINE =
      Pattern.compile("file ([0-9a-f]{64}) (.+)", Pattern.DOTALL);

  /** Sorts both maps, so that the text is always the same. */
  public Manifest {
    versions = sorted(versions);
    files = sorted(files);
    versions.forEach(
        (name, version) -> {
          if (!VERSION_LINE.matcher(versionLine(name, version)).matches()) {
            throw new IllegalArgumentException("version `" + version + "` of `" + name + "`");
          }
        });
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  private static String versionLine(String name, String version) {
    return "version " + name + " " + version;
  }

  /** The SHA-256 of some bytes, as the manifest holds it. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The manifest as text: one line for each fact, sorted, so that its own diffs are short. */
  public String text() {
    StringBuilder text = new StringBuilder(COMMENT + "\nformat " + FORMAT + "\n");
    versions.forEach((name, version) -> text.append(versionLine(name, version)).append('\n'));
    files.forEach(
        (path, hash) -> text.append("file ").append(hash).append(' ').append(path).append('\n'));
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param name the file's name, for messages
   * @throws OutputException at the first line that cannot be trusted
   */
  public static Manifest read(String name, String text) {
    Map<String, String> versions = new TreeMap<>();
    Map<String, String> files = new TreeMap<>();
    List<String> lines = text.lines().toList();
    int format = 0;
    while (format < lines.size() && lines.get(format).startsWith("#")) {
      format++;
    }
    checkFormat(name + ":" + (format + 1), format < lines.size() ? lines.get(format) : "");
    for (int i = format + 1; i < lines.size(); i++) {
      String fault = readLine(lines.get(i), versions, files);
      if (fault != null) {
        throw new OutputException(
            "`" + name + ":" + (i + 1) + "`: " + fault,
            "restore it from version control, or generate into an empty directory");
      }
    }
    return new Manifest(versions, files);
  }

  private static void checkFormat(String place, String line) {
    if (!line.startsWith("format ")) {
      throw new OutputException(
          "`" + place + "`: `format " + FORMAT + "` is missing, so frontwright did not write this",
          "restore it from version control, or generate into an empty directory");
    } else if (!line.equals("format " + FORMAT)) {
      throw new OutputException(
          "`" + place + "`: " + quoted(line) + " is not known to this version, which reads 1",
          "use the version of frontwright that wrote it, or a newer one");
    }
  }

  /** Adds what the line says; or says what is wrong with it. */
  private static @Nullable String readLine(
      String line, Map<String, String> versions, Map<String, String> files) {
    Matcher version = VERSION_LINE.matcher(line);
    if (version.matches()) {
      String before = versions.putIfAbsent(version.group(1), version.group(2));
      return before == null ? null : "the version of " + quoted(version.group(1)) + " comes twice";
    }
    Matcher file = FILE_LINE.matcher(line);
    if (!file.matches()) {
      return quoted(line) + " is no line that frontwright writes";
    }
    String path = file.group(2);
    String fault = Tree.fault(path);
    if (fault != null) {
      return "the path " + quoted(path) + " " + fault;
    }
    return files.putIfAbsent(path, file.group(1)) == null ? null : quoted(path) + " comes twice";
  }

  /** In backticks, shortened, without what would disturb a terminal. */
  private static String quoted(String value) {
    String shown = value.replaceAll("\\p{C}", "?");
    return "`" + (shown.length() > 80 ? shown.substring(0, 80) + "..." : shown) + "`";
  }
}
