package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;

/**
 * A header field of the client that nginx takes.
 *
 * @param name as it was sent
 * @param key the name in lower case
 * @param value without spaces around it
 */
record HeaderLine(String name, String key, Value value) {

  /** What ngx_http_parse_header_line says of a name. */
  enum Name {
    RIGHT,
    /** Ignored with {@code ignore_invalid_headers}. */
    INVALID,
    /** Answered with 400. */
    BAD
  }

  static Name judge(String name, boolean allowsUnderscores) {
    Name verdict = name.isEmpty() ? Name.BAD : Name.RIGHT;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c == 0x7f || c == ':') {
        return Name.BAD;
      }
      boolean isUsual =
          (c >= '0' && c <= '9')
              || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x7f)
              || c == '-'
              || (c == '_' && allowsUnderscores);
      if (!isUsual) {
        verdict = Name.INVALID;
      }
    }
    return verdict;
  }

  static HeaderLine of(String name, Value value) {
    return new HeaderLine(name, HostName.lowerCase(name), trimmed(value));
  }

  private static Value trimmed(Value value) {
    if (!(value instanceof Value.Known known)) {
      return value;
    }
    String text = known.text();
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end - start == text.length() ? value : Values.of(text.substring(start, end));
  }

  /** Whether this is the field of a variable {@code $http_NAME}, hyphens being underscores. */
  boolean isVariable(String variable) {
    if (variable.length() != key.length()) {
      return false;
    }
    for (int i = 0; i < variable.length(); i++) {
      char c = key.charAt(i);
      if (variable.charAt(i) != (c == '-' ? '_' : c)) {
        return false;
      }
    }
    return true;
  }
}
