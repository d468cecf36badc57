package frontwright.validators.routing.nginx;

import org.jspecify.annotations.Nullable;

/** The name of a host as a client sends it: ngx_http_validate_host. */
final class HostName {

  private HostName() {}

  /**
   * The name in lower case, without a port and without a dot at its end.
   *
   * @return null for what nginx answers with 400
   */
  static @Nullable String normalise(String host) {
    int length = length(host);
    if (length < 0) {
      return null;
    }
    int dot = host.lastIndexOf('.');
    if (dot >= 0 && dot == length - 1) {
      length--;
    }
    return length == 0 ? null : lowerCase(host.substring(0, length));
  }

  /** How much of it is the name; -1 where it is wrong. */
  private static int length(String host) {
    int length = -1;
    int dot = -2;
    boolean isLiteral = host.startsWith("[");
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == '.') {
        if (dot == i - 1) {
          return -1;
        }
        dot = i;
      } else if (c == ':' && length < 0 && !isLiteral) {
        length = i;
      } else if (c == ']' && length < 0 && isLiteral) {
        length = i + 1;
      } else if (c == '/' || c <= ' ' || c == 0x7f) {
        return -1;
      }
    }
    return length < 0 ? host.length() : length;
  }

  /** ASCII's letters in lower case, and nothing else (ngx_strlow). */
  static String lowerCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
        char[] chars = text.toCharArray();
        for (int j = i; j < chars.length; j++) {
          if (chars[j] >= 'A' && chars[j] <= 'Z') {
            chars[j] = (char) (chars[j] | 0x20);
          }
        }
        return new String(chars);
      }
    }
    return text;
  }
}
