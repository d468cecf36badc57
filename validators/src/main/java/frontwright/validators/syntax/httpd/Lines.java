package frontwright.validators.syntax.httpd;

/**
 * The lines of a text as {@code ap_cfg_getline} gives them: joined where a backslash ends one, cut
 * at a NUL, where C's strings end.
 */
final class Lines {

  private final String text;
  private final int limit;
  private int nextNul = -1;
  private int visibleEnd;
  private int end;
  private int length;
  private Stretch stretch;

  Lines(String text) {
    this(text, 0, text.length());
  }

  /** The lines of a part of the text, as if it were all. */
  Lines(String text, int start, int limit) {
    this.text = text;
    this.end = start;
    this.limit = limit;
    this.stretch = Stretch.plain(text, start, start);
  }

  /** Moves to the next line, the first one at first; false when there is none. */
  boolean next() {
    int start = end;
    if (start >= limit) {
      return false;
    }
    int stop = stop(start);
    if (isContinued(start, stop)) {
      join(start);
    } else {
      stretch = Stretch.plain(text, start, stop);
      length = stop - start;
      end(stop);
    }
    return true;
  }

  /** All that httpd sees of the line, blanks around it included. */
  Stretch stretch() {
    return stretch;
  }

  /** The offset at which the line's end begins, or the NUL that hides the rest. */
  int visibleEnd() {
    return visibleEnd;
  }

  /** The offset behind the line and its end. */
  int end() {
    return end;
  }

  /** How many characters httpd has to hold at most to read the line, without its end. */
  int length() {
    return length;
  }

  private void join(int start) {
    Stretch.Joiner joiner = new Stretch.Joiner();
    int at = start;
    int stop = stop(at);
    length = 0;
    while (true) {
      joiner.append(text, at, stop);
      length = Math.max(length, joiner.length());
      boolean goesOn = stop < limit && text.charAt(stop) == '\n' && joiner.dropContinuation();
      if (!goesOn) {
        break;
      }
      at = stop + 1;
      stop = stop(at);
    }
    stretch = joiner.build();
    end(stop);
  }

  private void end(int stop) {
    visibleEnd = stop;
    end = Math.min(find('\n', stop) + 1, limit);
  }

  /** Where the line that begins at {@code start} ends for C: at its end or at a NUL. */
  private int stop(int start) {
    if (nextNul < start) {
      nextNul = find('\0', start);
    }
    return Math.min(find('\n', start), nextNul);
  }

  private int find(char wanted, int from) {
    int found = text.indexOf(wanted, from);
    return found < 0 ? limit : Math.min(found, limit);
  }

  private boolean isContinued(int start, int stop) {
    if (stop == limit || text.charAt(stop) != '\n') {
      return false;
    }
    int last = stop - 1;
    if (last > start && text.charAt(last) == '\r') {
      last--;
    }
    return last >= start && text.charAt(last) == '\\';
  }
}
