package frontwright.validators.routing.nginx;

import org.jspecify.annotations.Nullable;

/**
 * Resolves what is escaped, dot segments and repeated slashes: ngx_http_parse_complex_uri, state by
 * state.
 */
final class ComplexUri {

  private enum State {
    USUAL,
    SLASH,
    DOT,
    DOT_DOT,
    QUOTED,
    QUOTED_SECOND
  }

  private final String raw;
  private final boolean mergesSlashes;
  private final StringBuilder path;
  private State state = State.USUAL;
  private State outside = State.USUAL;
  private int at;
  private char ch;
  private int high;
  private boolean isQuoted;
  private boolean hasPlus;
  private boolean isBad;

  /** Where the path ended, at a question mark or a number sign; -1 before. */
  private int end = -1;

  private ComplexUri(String raw, boolean mergesSlashes, boolean isPathEmpty) {
    this.raw = raw;
    this.mergesSlashes = mergesSlashes;
    this.path = new StringBuilder(raw.length() + 1).append(isPathEmpty ? "/" : "");
  }

  /**
   * Parses.
   *
   * @param raw path and query as they were sent
   * @param isPathEmpty whether it begins with the question mark, as behind a host it may
   * @return null for what nginx answers with 400
   */
  static @Nullable Uri parse(
      String raw, boolean mergesSlashes, boolean isPathEmpty, boolean hasPlus) {
    ComplexUri parser = new ComplexUri(raw, mergesSlashes, isPathEmpty);
    parser.hasPlus = hasPlus;
    return parser.run();
  }

  private @Nullable Uri run() {
    while (at < raw.length() && end < 0 && !isBad) {
      ch = raw.charAt(at);
      step();
    }
    if (end < 0) {
      finish();
    }
    return isBad ? null : new Uri(path.toString(), arguments(), isQuoted, hasPlus);
  }

  private String arguments() {
    if (end < 0 || raw.charAt(end) == '#') {
      return "";
    }
    int fragment = raw.indexOf('#', end);
    return raw.substring(end + 1, fragment < 0 ? raw.length() : fragment);
  }

  private void step() {
    switch (state) {
      case QUOTED -> quoted();
      case QUOTED_SECOND -> quotedSecond();
      default -> take(ch);
    }
  }

  private void take(char c) {
    at++;
    if (c == '%' && state != State.QUOTED) {
      outside = state;
      state = State.QUOTED;
    } else {
      plain(c);
    }
  }

  /** A character that stands for itself, or was escaped and stands for itself nevertheless. */
  private void plain(char c) {
    if (c == '?' || c == '#') {
      leave();
      end = at - 1;
    } else if (c == '/') {
      slash();
    } else if (c == '.') {
      dot();
    } else {
      hasPlus |= c == '+';
      usual(c);
    }
  }

  private void usual(char c) {
    state = State.USUAL;
    path.append(c);
  }

  private void dot() {
    state =
        switch (state) {
          case SLASH -> State.DOT;
          case DOT -> State.DOT_DOT;
          default -> State.USUAL;
        };
    path.append('.');
  }

  private void slash() {
    switch (state) {
      case SLASH -> {
        if (!mergesSlashes) {
          path.append('/');
        }
      }
      case DOT -> path.setLength(path.length() - 1);
      case DOT_DOT -> up();
      default -> path.append('/');
    }
    state = State.SLASH;
  }

  /** What a path that ends here means: its last segment may be one of dots. */
  private void leave() {
    if (state == State.DOT) {
      path.setLength(path.length() - 1);
    } else if (state == State.DOT_DOT) {
      up();
    }
  }

  /** Takes {@code /..} and the segment before it off. */
  private void up() {
    int last = path.length() - 4;
    while (last >= 0 && path.charAt(last) != '/') {
      last--;
    }
    if (last < 0) {
      isBad = true;
    } else {
      path.setLength(last + 1);
    }
  }

  private void quoted() {
    isQuoted = true;
    high = UriEscapes.hex(ch);
    isBad = high < 0;
    state = State.QUOTED_SECOND;
    at++;
  }

  private void quotedSecond() {
    int low = UriEscapes.hex(ch);
    char decoded = (char) (high << 4 | Math.max(low, 0));
    if (low < 0 || decoded == 0) {
      isBad = true;
      return;
    }
    at++;
    state = outside;
    if (decoded == '%' || decoded == '#' || decoded == '?') {
      usual(decoded);
    } else {
      plain(decoded);
    }
  }

  private void finish() {
    if (state == State.QUOTED || state == State.QUOTED_SECOND) {
      isBad = true;
    }
    if (!isBad) {
      leave();
    }
  }
}
