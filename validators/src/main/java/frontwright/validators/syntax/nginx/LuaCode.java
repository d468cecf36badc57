package frontwright.validators.syntax.nginx;

/**
 * Finds the end of the Lua code in a {@code *_by_lua_block}, as the Lua module does: braces within
 * strings, long brackets and comments do not count (Lua 5.1 manual, 2.1).
 */
final class LuaCode {

  private LuaCode() {}

  /**
   * The offset of the brace that closes the block that {@code from} is in, or the text's length.
   */
  static int end(String text, int from) {
    int depth = 1;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '}' && --depth == 0) {
        return at;
      }
      depth += c == '{' ? 1 : 0;
      at = after(text, at, c);
    }
    return text.length();
  }

  private static int after(String text, int at, char c) {
    return switch (c) {
      case '"', '\'' -> afterString(text, at + 1, c);
      case '[' -> afterLongBracket(text, at);
      case '-' -> text.startsWith("--", at) ? afterComment(text, at + 2) : at + 1;
      default -> at + 1;
    };
  }

  private static int afterString(String text, int from, char mark) {
    int at = from;
    while (at < text.length() && text.charAt(at) != mark) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }

  /** Behind {@code [==[ ... ]==]}, or behind the one bracket. */
  private static int afterLongBracket(String text, int open) {
    int at = open + 1;
    while (at < text.length() && text.charAt(at) == '=') {
      at++;
    }
    if (at >= text.length() || text.charAt(at) != '[') {
      return open + 1;
    }
    String closing = "]" + text.substring(open + 1, at) + "]";
    int close = text.indexOf(closing, at + 1);
    return close < 0 ? text.length() : close + closing.length();
  }

  private static int afterComment(String text, int from) {
    if (from < text.length() && text.charAt(from) == '[') {
      int behind = afterLongBracket(text, from);
      if (behind > from + 1) {
        return behind;
      }
    }
    int line = text.indexOf('\n', from);
    return line < 0 ? text.length() : line;
  }
}
