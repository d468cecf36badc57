package frontwright.model.compatibility;

/**
 * What every combination must do alike, as requests and what is seen at both ends. The conformance
 * suite has a test for each row; the table says for each combination how well it is met.
 */
public enum Row {
  MOUNT_WITHOUT_SLASH(1, "GET of the mount without its slash"),
  MOUNT_WITH_SLASH(2, "GET of the mount with its slash"),
  DECODED_PATH(3, "a percent-encoded path, and the query untouched"),
  PREFIX_BOUNDARY(4, "the prefix without a boundary is not the application's"),
  ENCODED_SLASH(5, "an encoded slash reaches the application"),
  DOUBLE_SLASH(6, "doubled slashes"),
  STATIC_FILE(7, "a static file: bytes, type, cache headers, HEAD, ranges, conditions"),
  MISSING_FILE(8, "a static file that does not exist"),
  NO_TRAVERSAL(9, "nothing outside the static directory"),
  BODIES(10, "request bodies, chunked and over the limit"),
  AUTHORIZATION(11, "the Authorization header exactly when it is passed"),
  NO_SPOOFING(12, "only what the front asserts"),
  TLS(13, "the site over TLS"),
  UNKNOWN_HOST(14, "a host that no site names"),
  REDIRECTS(15, "the application's redirects work from outside"),
  BALANCING(16, "balancing and stickiness"),
  FAILOVER(17, "the sticky backend dies"),
  POOLING(18, "backend connections are retained"),
  TIMEOUTS(19, "a backend that is slow, down or silent"),
  STREAMING(20, "a streamed response arrives as it is written"),
  METADATA(21, "metadata arrives byte for byte"),
  BASIC_AUTH(22, "authentication by the front");

  private final int number;
  private final String title;

  Row(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /** The row's number in the contract. */
  public int number() {
    return number;
  }

  /** What the row is about, in a few words. */
  public String title() {
    return title;
  }
}
