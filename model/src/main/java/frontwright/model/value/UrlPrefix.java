package frontwright.model.value;

/**
 * The path of a URL under which something lives, as whole segments: {@code /myapp} holds {@code
 * /myapp} and {@code /myapp/x}, never {@code /myappx}.
 *
 * @param path {@code ""} for the root, else {@code /a/b} without a slash at the end; this is also
 *     what SCRIPT_NAME is for an application mounted there (PEP 3333)
 */
public record UrlPrefix(String path) implements Comparable<UrlPrefix> {

  /** The root. */
  public static final UrlPrefix ROOT = new UrlPrefix("");

  /** Reads a path that begins with a slash; one at the end does not matter. */
  public static UrlPrefix of(String text) {
    return new UrlPrefix(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /** Whether this is the root of the site. */
  public boolean isRoot() {
    return path.isEmpty();
  }

  /** With a slash at the end: {@code /} or {@code /a/b/}. */
  public String withSlash() {
    return path + "/";
  }

  /** As a person writes it: {@code /} or {@code /a/b}. */
  public String shown() {
    return isRoot() ? "/" : path;
  }

  /** The longest come first, so that the first of several that hold a path is the innermost. */
  @Override
  public int compareTo(UrlPrefix other) {
    int byLength = Integer.compare(other.path.length(), path.length());
    return byLength != 0 ? byLength : path.compareTo(other.path);
  }

  /** Whether {@code other} is this prefix or lies below it. */
  public boolean holds(UrlPrefix other) {
    return other.withSlash().startsWith(withSlash());
  }
}
