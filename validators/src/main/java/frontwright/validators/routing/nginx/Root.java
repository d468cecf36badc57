package frontwright.validators.routing.nginx;

import org.jspecify.annotations.Nullable;

/**
 * {@code root} or {@code alias}: where the files of URIs are (ngx_http_map_uri_to_path).
 *
 * @param path the directory, relative to the prefix where it does not begin with a slash
 * @param alias how much of the URI the alias stands for; 0 for {@code root}, {@link #WHOLE} in a
 *     location given by an expression
 */
record Root(Template path, int alias) {

  /** The alias is the whole path. */
  static final int WHOLE = Integer.MAX_VALUE;

  /** The directory alone, {@code $document_root}. */
  String directory(Exchange exchange) {
    String text = path.text(exchange);
    return text.startsWith("/") ? text : exchange.setup.prefix() + "/" + text;
  }

  /**
   * The path of a request's URI; null where nginx cannot tell either, and answers with 500.
   *
   * @param uri instead of the exchange's own
   */
  @Nullable String file(Exchange exchange, String uri) {
    if (alias > 0 && !exchange.isLocationValid) {
      return null;
    }
    String directory = directory(exchange);
    if (alias == WHOLE) {
      return exchange.addsUriToAlias ? directory + uri : directory;
    }
    if (alias > uri.length()) {
      throw new Undecidable("alias: $uri is shorter than the location");
    }
    return directory + uri.substring(alias);
  }
}
