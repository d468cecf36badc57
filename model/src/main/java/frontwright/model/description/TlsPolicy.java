package frontwright.model.description;

/** The policies of Mozilla's server-side TLS guidelines. */
public enum TlsPolicy {
  /** TLS 1.2 and 1.3. */
  INTERMEDIATE,
  /** TLS 1.3 only. */
  MODERN
}
