package frontwright.validators.routing.nginx;

import org.jspecify.annotations.Nullable;

/** The user of an Authorization field: ngx_http_auth_basic_user, ngx_decode_base64. */
final class BasicCredentials {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String SCHEME = "basic ";

  private BasicCredentials() {}

  /** The user's name; null where there is none. */
  static @Nullable String user(String authorization) {
    if (!HostName.lowerCase(authorization).startsWith(SCHEME)) {
      return null;
    }
    String decoded = decode(authorization.substring(SCHEME.length()).replaceFirst("^ +", ""));
    int colon = decoded == null ? -1 : decoded.indexOf(':');
    return decoded == null || colon <= 0 ? null : decoded.substring(0, colon);
  }

  private static @Nullable String decode(String encoded) {
    int padding = encoded.indexOf('=');
    String digits = padding < 0 ? encoded : encoded.substring(0, padding);
    if (digits.length() % 4 == 1 || !digits.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int count = 0;
    for (int i = 0; i < digits.length(); i++) {
      bits = bits << 6 | ALPHABET.indexOf(digits.charAt(i));
      count += 6;
      if (count >= 8) {
        count -= 8;
        text.append((char) (bits >> count & 0xff));
      }
    }
    return text.toString();
  }
}
