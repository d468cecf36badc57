package frontwright.model.routing;

import java.nio.charset.StandardCharsets;

/** Texts as they are on the wire: one character for each byte. */
public final class Wire {

  private Wire() {}

  /** The bytes of a text in UTF-8. */
  public static String of(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** The text that the bytes are in UTF-8; what is no UTF-8 becomes U+FFFD. */
  public static String text(String wire) {
    return new String(wire.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
