package frontwright.validators.syntax.httpd;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of httpd, such as 2.4.57. Each part is 0 or more. */
public record HttpdVersion(int major, int minor, int patch) implements Comparable<HttpdVersion> {

  /** What {@code compare_version} of {@code mod_version.c} takes: missing numbers are 0. */
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,9})(?:[.]([0-9]{0,9}))?(?:[.]([0-9]{0,9})[.]?)?");

  /**
   * A version as {@code <IfVersion>} takes it, or as a description names one; throws {@link
   * IllegalArgumentException} at anything else.
   */
  public static HttpdVersion of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no version: " + text);
    }
    return new HttpdVersion(part(matcher, 1), part(matcher, 2), part(matcher, 3));
  }

  static boolean isWritten(String text) {
    return WRITTEN.matcher(text).matches();
  }

  private static int part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(HttpdVersion other) {
    int majors = Integer.compare(major, other.major);
    int minors = Integer.compare(minor, other.minor);
    return majors != 0 ? majors : minors != 0 ? minors : Integer.compare(patch, other.patch);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
