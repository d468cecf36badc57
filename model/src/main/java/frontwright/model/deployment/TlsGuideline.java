package frontwright.model.deployment;

import frontwright.model.description.TlsPolicy;
import java.util.List;

/**
 * What Mozilla's server-side TLS guidelines 6.0 say, as far as OpenSSL 3.0 can do it: its newest
 * curve, X25519MLKEM768, needs OpenSSL 3.5.
 *
 * @param protocols as OpenSSL names them
 * @param ciphers those of TLS 1.2 as OpenSSL names them; empty where TLS 1.2 is not spoken
 * @param curves in the order of preference
 */
public record TlsGuideline(List<String> protocols, List<String> ciphers, List<String> curves) {

  private static final List<String> CURVES = List.of("X25519", "prime256v1", "secp384r1");

  /** The guideline of a policy. */
  public static TlsGuideline of(TlsPolicy policy) {
    return switch (policy) {
      case MODERN -> new TlsGuideline(List.of("TLSv1.3"), List.of(), CURVES);
      case INTERMEDIATE ->
          new TlsGuideline(
              List.of("TLSv1.2", "TLSv1.3"),
              List.of(
                  "ECDHE-ECDSA-AES128-GCM-SHA256",
                  "ECDHE-RSA-AES128-GCM-SHA256",
                  "ECDHE-ECDSA-AES256-GCM-SHA384",
                  "ECDHE-RSA-AES256-GCM-SHA384",
                  "ECDHE-ECDSA-CHACHA20-POLY1305",
                  "ECDHE-RSA-CHACHA20-POLY1305"),
              CURVES);
    };
  }
}
