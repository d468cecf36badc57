package frontwright.validators.routing.httpd;

/** What httpd makes of a request's path before anything is mapped (server/util.c). */
final class UriPath {

  /** What {@code AllowEncodedSlashes} says. */
  enum Slashes {
    FORBIDDEN,
    KEPT,
    DECODED
  }

  private UriPath() {}

  /**
   * {@code ap_normalize_path}: takes {@code .} and {@code ..} out, merges slashes.
   *
   * @param decodes whether unreserved characters are decoded, too
   */
  static Normalized normalized(String path, boolean merges, boolean decodes) {
    if (!path.startsWith("/")) {
      return new Normalized(path, path.equals("*"));
    }
    return new Normalizing(path, merges, decodes).run();
  }

  /**
   * What came of normalising.
   *
   * @param text the path
   * @param isGood whether it stays below the root, and its escapes are right
   */
  record Normalized(String text, boolean isGood) {}

  /** A path on its way; the names are those of the C function. */
  private static final class Normalizing {

    private final String text;
    private final boolean merges;
    private final boolean decodes;
    private final StringBuilder out = new StringBuilder("/");
    private boolean isGood = true;
    private int at = 1;

    Normalizing(String text, boolean merges, boolean decodes) {
      this.text = text;
      this.merges = merges;
      this.decodes = decodes;
    }

    Normalized run() {
      while (at < text.length()) {
        char c = next();
        boolean isSegmentStart = out.isEmpty() || out.charAt(out.length() - 1) == '/';
        if (!isSegmentStart || !(c == '/' ? merged() : c == '.' && dots())) {
          out.append(c);
          at++;
        }
      }
      return new Normalized(out.toString(), isGood);
    }

    /** The character here, decoded where it is unreserved; then it counts as the last digit. */
    private char next() {
      char c = text.charAt(at);
      if (!decodes || c != '%') {
        return c;
      }
      if (!Escapes.isHex(text, at + 1) || !Escapes.isHex(text, at + 2)) {
        isGood = false;
        return c;
      }
      char decoded = Escapes.decoded(text, at);
      if (Escapes.isUnreserved(decoded)) {
        at += 2;
        return decoded;
      }
      return c;
    }

    private boolean merged() {
      if (!merges) {
        return false;
      }
      while (at < text.length() && text.charAt(at) == '/') {
        at++;
      }
      return true;
    }

    /** Takes a segment of one or two dots out. */
    private boolean dots() {
      if (isEnd(at + 1)) {
        skipTo(at + 1);
        return true;
      }
      int second = at + 1;
      boolean isEncoded =
          decodes
              && text.startsWith("%2", second)
              && second + 2 < text.length()
              && (text.charAt(second + 2) | 32) == 'e';
      if (!isEncoded && text.charAt(second) != '.') {
        return false;
      }
      int last = isEncoded ? second + 2 : second;
      if (!isEnd(last + 1)) {
        return false;
      }
      up();
      skipTo(last + 1);
      return true;
    }

    private boolean isEnd(int index) {
      return index >= text.length() || text.charAt(index) == '/';
    }

    private void skipTo(int index) {
      at = index < text.length() ? index + 1 : index;
    }

    private void up() {
      if (out.length() > 1) {
        do {
          out.setLength(out.length() - 1);
        } while (!out.isEmpty() && out.charAt(out.length() - 1) != '/');
      } else {
        isGood = false;
      }
    }
  }

  /**
   * {@code ap_unescape_url_ex} with unreserved characters kept.
   *
   * @param text what came of it; to be ignored where the status is not 0
   * @param status 0, or 400 for a bad escape, or 404 for {@code %00} and forbidden slashes
   */
  record Unescaped(String text, int status) {}

  static Unescaped unescaped(String text, Slashes slashes) {
    int first = text.indexOf('%');
    if (first < 0) {
      return new Unescaped(text, 0);
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    boolean isBadEscape = false;
    boolean isBadPath = false;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        out.append(c);
      } else if (!Escapes.isHex(text, i + 1) || !Escapes.isHex(text, i + 2)) {
        isBadEscape = true;
      } else {
        char decoded = Escapes.decoded(text, i);
        isBadPath |= decoded == 0 || (decoded == '/' && slashes == Slashes.FORBIDDEN);
        boolean isKept =
            Escapes.isUnreserved(decoded) || (decoded == '/' && slashes == Slashes.KEPT);
        out.append(isKept ? text.substring(i, i + 3) : Character.toString(decoded));
        i += 2;
      }
    }
    return new Unescaped(out.toString(), isBadEscape ? 400 : isBadPath ? 404 : 0);
  }
}
