package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import org.jspecify.annotations.Nullable;

/** Looks into header fields, cookies and arguments for a variable. */
final class RequestFields {

  private RequestFields() {}

  /** The first field of a variable's name, {@code x_real_ip}: ngx_http_variable_unknown_header. */
  static Value first(Exchange exchange, String variable) {
    for (HeaderLine line : exchange.headers) {
      if (line.isVariable(variable)) {
        return line.value();
      }
    }
    return Values.EMPTY;
  }

  /** All fields of a name, joined. */
  static Value joined(Exchange exchange, String key, String separator) {
    StringBuilder text = new StringBuilder();
    boolean isFirst = true;
    for (HeaderLine line : exchange.headers) {
      if (line.key().equals(key)) {
        if (!(line.value() instanceof Value.Known known)) {
          return line.value();
        }
        text.append(isFirst ? "" : separator).append(known.text());
        isFirst = false;
      }
    }
    return Values.of(text.toString());
  }

  /** The value of an argument, whose name may be in capitals or not: ngx_http_arg. */
  static @Nullable String argument(String args, String name) {
    if (name.isEmpty()) {
      return null;
    }
    int length = name.length();
    for (int at = 0; at + length < args.length(); at++) {
      boolean isName =
          (at == 0 || args.charAt(at - 1) == '&')
              && args.charAt(at + length) == '='
              && args.regionMatches(true, at, name, 0, length);
      if (isName) {
        int end = args.indexOf('&', at);
        return args.substring(at + length + 1, end < 0 ? args.length() : end);
      }
    }
    return null;
  }

  /** The value of a cookie: ngx_http_parse_multi_header_lines. */
  static Value cookie(Exchange exchange, String name) {
    for (HeaderLine line : exchange.headers) {
      if (line.key().equals("cookie")) {
        if (!(line.value() instanceof Value.Known known)) {
          return line.value();
        }
        String value = cookie(known.text(), name);
        if (value != null) {
          return Values.of(value);
        }
      }
    }
    return Values.EMPTY;
  }

  private static @Nullable String cookie(String line, String name) {
    int at = 0;
    while (at < line.length()) {
      if (line.regionMatches(true, at, name, 0, name.length())) {
        int after = skipSpaces(line, at + name.length());
        if (after < line.length() && line.charAt(after) == '=') {
          int start = skipSpaces(line, after + 1);
          int end = line.indexOf(';', start);
          return line.substring(start, end < 0 ? line.length() : end);
        }
        at = after + 1;
      }
      while (at < line.length() && !isSeparator(line.charAt(at))) {
        at++;
      }
      at = skipSpaces(line, at + 1);
    }
    return null;
  }

  private static boolean isSeparator(char c) {
    return c == ';' || c == ',';
  }

  private static int skipSpaces(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
