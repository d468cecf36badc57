package frontwright.validators.routing.httpd.expression;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import frontwright.model.routing.Value;
import frontwright.model.routing.Value.Depends;
import frontwright.model.routing.Value.Known;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Functions that make one text of another. */
public final class Functions {

  /** The empty text. */
  static final Known EMPTY = new Known("");

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Functions() {}

  static Value call(String function, String argument) {
    return switch (function) {
      case "tolower" -> new Known(lower(argument));
      case "toupper" -> new Known(upper(argument));
      case "escape" -> new Known(escape(argument));
      case "unescape" -> new Known(unescape(argument));
      case "base64" -> new Known(Base64.getEncoder().encodeToString(argument.getBytes(ISO_8859_1)));
      case "unbase64" -> new Known(unbase64(argument));
      case "sha1" -> new Known(digest("SHA-1", argument));
      case "md5" -> new Known(digest("MD5", argument));
      default -> new Depends(function + "(" + argument + ")");
    };
  }

  /** ASCII letters as small ones; no others have a case for httpd. */
  public static String lower(String text) {
    return cased(text, 'A', 'a' - 'A');
  }

  /** ASCII letters as capitals. */
  public static String upper(String text) {
    return cased(text, 'a', 'A' - 'a');
  }

  private static String cased(String text, char first, int distance) {
    StringBuilder cased = new StringBuilder(text);
    for (int i = 0; i < cased.length(); i++) {
      char c = cased.charAt(i);
      if (c >= first && c < first + 26) {
        cased.setCharAt(i, (char) (c + distance));
      }
    }
    return cased.toString();
  }

  /** What {@code ap_escape_uri} does (ap_os_escape_path, util.c). */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isAlphanumeric =
          (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (isAlphanumeric || "$-_.+!*'(),:;@&=/~".indexOf(c) >= 0) {
        escaped.append(c);
      } else {
        escaped.append('%').append(HexFormat.of().toHexDigits((byte) c));
      }
    }
    return escaped.toString();
  }

  /** Without percent signs, {@code %2F} left as it is; empty when it has wrong ones or a NUL. */
  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        plain.append(c);
      } else if (i + 2 < text.length()
          && HexFormat.isHexDigit(text.charAt(i + 1))
          && HexFormat.isHexDigit(text.charAt(i + 2))) {
        int decoded = HexFormat.fromHexDigits(text, i + 1, i + 3);
        if (decoded == 0) {
          return "";
        }
        plain.append(decoded == '/' ? text.substring(i, i + 3) : String.valueOf((char) decoded));
        i += 2;
      } else {
        return "";
      }
    }
    return plain.toString();
  }

  /** Up to the first character that does not belong there, and no further than a NUL. */
  private static String unbase64(String text) {
    StringBuilder plain = new StringBuilder();
    int bits = 0;
    int count = 0;
    for (int i = 0; i < text.length() && BASE64.indexOf(text.charAt(i)) >= 0; i++) {
      bits = bits << 6 | BASE64.indexOf(text.charAt(i));
      count += 6;
      if (count >= 8) {
        count -= 8;
        plain.append((char) (bits >> count & 0xff));
      }
    }
    int nul = plain.indexOf("\0");
    return nul < 0 ? plain.toString() : plain.substring(0, nul);
  }

  private static String digest(String algorithm, String text) {
    try {
      byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(ISO_8859_1));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
