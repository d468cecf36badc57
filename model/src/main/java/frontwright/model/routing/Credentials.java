package frontwright.model.routing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What a client says in an Authorization field of Basic authentication (RFC 7617). */
public final class Credentials {

  private static final String SCHEME = "Basic ";

  private Credentials() {}

  /** The user; empty when there is none, or what is there is not well formed. */
  public static Optional<String> user(Request request) {
    return request
        .header("Authorization")
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(value -> user(value.substring(SCHEME.length()).strip()));
  }

  private static Optional<String> user(String encoded) {
    try {
      byte[] decoded = Base64.getDecoder().decode(encoded);
      String both = new String(decoded, StandardCharsets.ISO_8859_1);
      int colon = both.indexOf(':');
      return colon <= 0 ? Optional.empty() : Optional.of(both.substring(0, colon));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
