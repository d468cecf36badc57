package frontwright.validators.routing.server;

/**
 * A path as uWSGI's HTTP sockets decode it: http_url_decode() in core/utils.c. Slashes are kept,
 * dot segments are carried out where they are not percent-encoded, and a number sign ends the path.
 */
final class UwsgiPath {

  /** What has been read and not been written yet. */
  private enum State {
    NOTHING,
    PERCENT,
    DIGIT,
    SLASH,
    DOT,
    DOTS
  }

  private final String raw;
  private final boolean hasSlash;
  private final StringBuilder decoded = new StringBuilder();
  private State state;
  private char digit = '0';

  private UwsgiPath(String raw) {
    this.raw = raw;
    this.hasSlash = raw.isEmpty() || raw.startsWith("/");
    this.state = hasSlash ? State.NOTHING : State.SLASH;
  }

  static String decoded(String raw) {
    return new UwsgiPath(raw).decode();
  }

  private String decode() {
    for (int i = 0; i < raw.length() && raw.charAt(i) != '#'; i++) {
      char c = raw.charAt(i);
      switch (state) {
        case NOTHING -> next(c);
        case PERCENT -> percent(c);
        case DIGIT -> {
          decoded.append(code(digit, c));
          state = State.NOTHING;
        }
        case SLASH -> slash(c, i > 0 || hasSlash);
        case DOT -> dot(c, i > 1);
        case DOTS -> dots(c, i > 2);
      }
    }
    if (state == State.SLASH || state == State.DOT) {
      decoded.append('/');
    } else if (state == State.DOTS) {
      decoded.setLength(decoded.lastIndexOf("/") + 1);
    }
    return decoded.toString();
  }

  private void next(char c) {
    if (c == '%') {
      state = State.PERCENT;
    } else if (c == '/') {
      state = State.SLASH;
    } else {
      decoded.append(c);
    }
  }

  private void percent(char c) {
    if (c == '%') {
      decoded.append(c);
      state = State.NOTHING;
    } else {
      digit = c;
      state = State.DIGIT;
    }
  }

  private void slash(char c, boolean isWritten) {
    if (c == '.') {
      state = State.DOT;
    } else {
      behind(c, isWritten ? "/" : "");
    }
  }

  private void dot(char c, boolean isWritten) {
    if (c == '.') {
      state = State.DOTS;
    } else if (c == '/') {
      state = State.SLASH;
    } else {
      afterDots(c, isWritten ? "/." : ".");
    }
  }

  private void dots(char c, boolean isWritten) {
    if (c == '/') {
      decoded.setLength(Math.max(0, decoded.lastIndexOf("/")));
      state = State.SLASH;
    } else {
      afterDots(c, isWritten ? "/.." : "..");
    }
  }

  private void behind(char c, String written) {
    decoded.append(written);
    state = State.NOTHING;
    next(c);
  }

  private void afterDots(char c, String written) {
    decoded.append(written);
    if (c == '%') {
      state = State.PERCENT;
    } else {
      decoded.append(c);
      state = State.NOTHING;
    }
  }

  /** What is no digit makes it zero. */
  private static char code(char high, char low) {
    int first = hexadecimal(high);
    int second = hexadecimal(low);
    return (char) (first < 0 || second < 0 ? 0 : first << 4 | second);
  }

  private static int hexadecimal(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
