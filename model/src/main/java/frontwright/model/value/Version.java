package frontwright.model.value;

import java.util.regex.Pattern;

/** A server's version: {@code major.minor} or {@code major.minor.patch}; a missing patch is 0. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

  private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9}){1,2}");

  /**
   * Reads {@code 1.22} or {@code 2.4.57}.
   *
   * @throws NumberFormatException when it is neither
   */
  public static Version of(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new NumberFormatException("`" + text + "` is not a version");
    }
    String[] parts = text.split("\\.", -1);
    return new Version(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
  }

  /** Whether this version is {@code text} or newer. */
  public boolean atLeast(String text) {
    return compareTo(of(text)) >= 0;
  }

  @Override
  public int compareTo(Version other) {
    // A comparator put together of others is linked anew at each start.
    if (major != other.major) {
      return Integer.compare(major, other.major);
    }
    return minor != other.minor
        ? Integer.compare(minor, other.minor)
        : Integer.compare(patch, other.patch);
  }

  @Override
  public String toString() {
    return major + "." + minor + (patch == 0 ? "" : "." + patch);
  }
}
