package frontwright.validators.directives;

/** A bit of a command's {@code req_override} (httpd's {@code include/http_config.h}). */
public enum HttpdPlace {
  /** {@code RSRC_CONF}. */
  RSRC,
  /** {@code ACCESS_CONF}. */
  ACCESS,
  /** {@code PROXY_CONF}. */
  PROXY,
  /** {@code OR_LIMIT}. */
  LIMIT,
  /** {@code OR_OPTIONS}. */
  OPTIONS,
  /** {@code OR_FILEINFO}. */
  FILEINFO,
  /** {@code OR_AUTHCFG}. */
  AUTHCFG,
  /** {@code OR_INDEXES}. */
  INDEXES;

  /** Whether it lets a directive stand there; for an access file, if AllowOverride names it. */
  boolean in(HttpdContext context) {
    boolean override = this != RSRC && this != ACCESS && this != PROXY;
    return switch (context) {
      case SERVER -> this == RSRC || (override && this != AUTHCFG && this != LIMIT);
      case DIRECTORY -> this == ACCESS || override;
      case PROXY -> this == PROXY || this == ACCESS || override;
      case HTACCESS -> override;
      case AUTHORIZATION -> this == AUTHCFG;
      case PROVIDER -> this == AUTHCFG || this == ACCESS;
    };
  }
}
