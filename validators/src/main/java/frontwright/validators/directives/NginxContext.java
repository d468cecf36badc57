package frontwright.validators.directives;

import java.util.Locale;
import java.util.Optional;

/** Where a directive of nginx may stand. */
public enum NginxContext {
  MAIN("the top level"),
  EVENTS("events"),
  HTTP("http"),
  SERVER("server"),
  LOCATION("location"),
  SERVER_IF("if in server"),
  LOCATION_IF("if in location"),
  LIMIT_EXCEPT("limit_except"),
  UPSTREAM("upstream"),
  STREAM("stream"),
  STREAM_SERVER("server in stream"),
  STREAM_UPSTREAM("upstream in stream"),
  MAIL("mail"),
  MAIL_SERVER("server in mail"),
  ACME_ISSUER("acme_issuer"),
  OIDC_PROVIDER("oidc_provider"),
  MGMT("mgmt");

  private final String words;

  NginxContext(String words) {
    this.words = words;
  }

  /** As a reader knows it. */
  public String words() {
    return words;
  }

  /**
   * The context inside a block; empty where the block holds entries, or nothing that is known. An
   * {@code if} in an {@code if} of a server counts as one of a location (ngx_http_rewrite_if).
   *
   * @param name the name of the block's directive
   */
  public Optional<NginxContext> inside(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "events" -> EVENTS;
          case "http" -> HTTP;
          case "stream" -> STREAM;
          case "mail" -> MAIL;
          case "mgmt" -> MGMT;
          case "location" -> LOCATION;
          case "limit_except" -> LIMIT_EXCEPT;
          case "acme_issuer" -> ACME_ISSUER;
          case "oidc_provider" -> OIDC_PROVIDER;
          case "if" -> this == SERVER ? SERVER_IF : LOCATION_IF;
          case "upstream" -> this == STREAM ? STREAM_UPSTREAM : UPSTREAM;
          case "server" -> this == STREAM ? STREAM_SERVER : this == MAIL ? MAIL_SERVER : SERVER;
          default -> null;
        });
  }

  /** As the table writes it. */
  static NginxContext of(String cell) {
    return valueOf(cell.toUpperCase(Locale.ROOT));
  }
}
