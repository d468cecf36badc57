package frontwright.validators.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names of sources as paths and as URIs. */
final class SourceName {

  private static final Pattern HERE = Pattern.compile("^(?:\\./++)++(?=.)", Pattern.DOTALL);

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*", Pattern.DOTALL);

  private static final Pattern HOST =
      Pattern.compile("\\\\\\\\[A-Za-z0-9.-]+\\\\.*", Pattern.DOTALL);

  /** What RFC 3986 lets stand in the segments of a path, and the slash; the colon see below. */
  private static final String PLAIN = "-._~!$&'()*+,;=@/";

  private SourceName() {}

  /** The path without {@code ./} at the beginning, as reports want it that match it with a tree. */
  static String plain(String path) {
    return HERE.matcher(path).replaceFirst("");
  }

  /**
   * The path as a URI reference (RFC 3986): {@code file:} for what is absolute, also with the drive
   * or the host of Windows, else relative. There only is a backslash a separator: to others it is a
   * character like any other.
   */
  static String uri(String path) {
    if (DRIVE.matcher(path).matches()) {
      return "file:///" + path.charAt(0) + ":" + encoded(path.substring(2).replace('\\', '/'));
    }
    if (HOST.matcher(path).matches()) {
      return "file:" + encoded(path.replace('\\', '/'));
    }
    return path.startsWith("/") ? "file://" + encoded(path) : encoded(plain(path));
  }

  /** A colon is encoded too: what precedes one at the beginning would be taken for a scheme. */
  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean isAscii = b >= 0;
      if (isAscii && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0)) {
        uri.append((char) b);
      } else {
        uri.append(String.format("%%%02X", b));
      }
    }
    return uri.toString();
  }
}
