package frontwright.validators.routing.nginx;

/** Where a request stands: ngx_http_phases. */
enum Phase {
  POST_READ,
  SERVER_REWRITE,
  FIND_CONFIG,
  REWRITE,
  POST_REWRITE,
  PREACCESS,
  ACCESS,
  PRECONTENT,
  CONTENT,
  DONE
}
