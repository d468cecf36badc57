package frontwright.validators.routing.nginx;

/** How nginx escapes parts of URIs: ngx_escape_uri and ngx_unescape_uri in ngx_string.c. */
final class UriEscapes {

  private static final String HEX = "0123456789ABCDEF";
  private static final boolean[] IN_PATH = table(" \"#%<>?\\^`{|}");
  private static final boolean[] IN_ARGUMENTS = table(" \"#%&+;<>?\\^`{|}");

  private UriEscapes() {}

  private static boolean[] table(String escaped) {
    boolean[] table = new boolean[256];
    for (int code = 0; code < table.length; code++) {
      table[code] = code < ' ' || code >= 0x7f || escaped.indexOf(code) >= 0;
    }
    return table;
  }

  /** A path as it may stand in a URI (NGX_ESCAPE_URI). */
  static String path(String text) {
    return escape(text, IN_PATH);
  }

  /** A text as it may stand in the arguments (NGX_ESCAPE_ARGS). */
  static String arguments(String text) {
    return escape(text, IN_ARGUMENTS);
  }

  private static String escape(String text, boolean[] escaped) {
    int first = 0;
    while (first < text.length() && !escaped[text.charAt(first) & 0xff]) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (escaped[c & 0xff]) {
        out.append('%').append(HEX.charAt((c >> 4) & 0xf)).append(HEX.charAt(c & 0xf));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The target of a redirect, in which only harmless characters are taken for what they stand. */
  static String unescapeRedirect(String text) {
    return unescape(text, true);
  }

  /** A text with all that is escaped in it taken for what it stands for. */
  static String unescape(String text) {
    return unescape(text, false);
  }

  private static String unescape(String text, boolean isRedirect) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (isRedirect && c == '?') {
        return out.append(text, i - 1, text.length()).toString();
      } else if (c != '%') {
        out.append(c);
      } else {
        int next = quoted(text, i, isRedirect, out);
        if (next < 0) {
          return out.append(text, i + 2, text.length()).toString();
        }
        i = next;
      }
    }
    return out.toString();
  }

  /** Takes what follows a percent sign; says where to go on, or -1 for a question mark's end. */
  private static int quoted(String text, int at, boolean isRedirect, StringBuilder out) {
    if (at >= text.length()) {
      return at;
    }
    int high = hex(text.charAt(at));
    if (high < 0) {
      out.append(text.charAt(at));
      return at + 1;
    }
    if (at + 1 >= text.length()) {
      return at + 1;
    }
    int low = hex(text.charAt(at + 1));
    if (low < 0) {
      return at + 2;
    }
    char decoded = (char) (high << 4 | low);
    if (!isRedirect || (decoded > '%' && decoded < 0x7f)) {
      out.append(decoded);
      return isRedirect && decoded == '?' ? -1 : at + 2;
    }
    out.append('%').append(text, at, at + 2);
    return at + 2;
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hex(char digit) {
    int lower = digit | 0x20;
    if (digit >= '0' && digit <= '9') {
      return digit - '0';
    }
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
