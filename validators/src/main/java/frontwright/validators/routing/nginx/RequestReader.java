package frontwright.validators.routing.nginx;

import frontwright.model.routing.Field;
import frontwright.model.routing.Value;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request as nginx does, line by line: ngx_http_process_request_line and those that follow
 * it. What is wrong is answered by the server that is known by then.
 */
final class RequestReader {

  /** What must not come twice: ngx_http_process_unique_header_line. */
  private static final Set<String> UNIQUE =
      Set.of(
          "host",
          "if-modified-since",
          "if-unmodified-since",
          "if-match",
          "if-none-match",
          "content-length",
          "content-range",
          "if-range",
          "transfer-encoding",
          "expect",
          "authorization");

  private static final int BAD_REQUEST = 400;
  private static final int NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 494;
  private static final int TOO_LONG = 414;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int TO_HTTPS = 497;
  private static final int LINE_BREAK = 2;

  private final Exchange exchange;
  private final Set<String> seen = new HashSet<>();
  private @Nullable String encoding;
  private @Nullable String length;

  private RequestReader(Exchange exchange) {
    this.exchange = exchange;
  }

  /** Reads; what comes of it is the status of a refusal, or 0. */
  static int read(Exchange exchange) {
    RequestReader reader = new RequestReader(exchange);
    int status = reader.line();
    if (status == 0) {
      status = reader.headers();
    }
    return status == 0 ? reader.check() : status;
  }

  private int refuse(int status, String why) {
    exchange.because(null, why);
    return status;
  }

  private int line() {
    String target = exchange.request.target();
    if (target.indexOf('\n') >= 0 || target.indexOf('\r') >= 0) {
      throw new Undecidable("the line break in the request's target");
    }
    int length = exchange.method.length() + target.length() + " ".length() + " HTTP/1.1".length();
    if (length + LINE_BREAK > exchange.site.longestLine()) {
      return refuse(TOO_LONG, "the request line is too long");
    }
    RequestLine line = RequestLine.parse(exchange.method, target);
    Uri uri = line == null ? null : line.uri(exchange.site.mergesSlashes());
    if (line == null || uri == null) {
      return refuse(BAD_REQUEST, "this is no request line");
    }
    exchange.uri = uri.path();
    exchange.args = uri.arguments();
    exchange.isUriQuoted = uri.isQuoted();
    exchange.hasUriPlus = uri.hasPlus();
    exchange.unparsedUri = line.target();
    exchange.isUnparsedUriValid = !line.isPathEmpty();
    return line.host() == null ? 0 : host(line.host());
  }

  private int host(String written) {
    String host = HostName.normalise(written);
    if (host == null) {
      return refuse(BAD_REQUEST, "this is no name of a host: " + written);
    }
    if (exchange.host.isEmpty()) {
      exchange.address.choose(exchange, host);
      exchange.host = host;
    }
    return 0;
  }

  private int headers() {
    long total = 0;
    for (Field field : exchange.request.headers()) {
      String text = field.value() instanceof Value.Known known ? known.text() : "";
      long length = field.name().length() + (long) text.length() + ": ".length() + LINE_BREAK;
      total += length;
      if (length > exchange.site.longestLine()) {
        return refuse(TOO_LARGE, "a header field is too long");
      }
      int status = header(field, text);
      if (status != 0) {
        return status;
      }
    }
    if (total > exchange.site.longestLine()) {
      throw new Undecidable("large_client_header_buffers");
    }
    return 0;
  }

  private int header(Field field, String text) {
    HeaderLine.Name name = HeaderLine.judge(field.name(), exchange.site.allowsUnderscores());
    if (name == HeaderLine.Name.BAD || text.indexOf('\0') >= 0) {
      return refuse(BAD_REQUEST, "this is no header field: " + field.name());
    } else if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new Undecidable("the line break in " + field.name());
    }
    if (name == HeaderLine.Name.INVALID && exchange.site.ignoresInvalidHeaders()) {
      return 0;
    }
    HeaderLine line = HeaderLine.of(field.name(), field.value());
    exchange.headers.add(line);
    if (UNIQUE.contains(line.key()) && !seen.add(line.key())) {
      return refuse(BAD_REQUEST, "a second " + field.name());
    }
    return switch (line.key()) {
      case "host" -> host(Values.text(line.value()));
      case "content-length" -> {
        length = Values.text(line.value());
        yield 0;
      }
      case "transfer-encoding" -> {
        encoding = Values.text(line.value());
        yield 0;
      }
      default -> 0;
    };
  }

  /** The length that is told; -1 for what is no number. */
  private static long number(String text) {
    boolean isNumber =
        !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Long.parseLong(text) : -1;
  }

  /** ngx_http_process_request_header and ngx_http_process_request. */
  private int check() {
    if (exchange.host.isEmpty()) {
      exchange.address.choose(exchange, "");
    }
    if (!seen.contains("host")) {
      return refuse(BAD_REQUEST, "HTTP/1.1 without Host");
    }
    exchange.contentLength = length == null ? -1 : number(length);
    if (length != null && exchange.contentLength < 0) {
      return refuse(BAD_REQUEST, "this is no Content-Length");
    } else if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
      return refuse(NOT_IMPLEMENTED, "this is no Transfer-Encoding that nginx knows");
    } else if (encoding != null && exchange.contentLength >= 0) {
      return refuse(BAD_REQUEST, "Content-Length and Transfer-Encoding");
    }
    exchange.isChunked = encoding != null;
    if (exchange.method.equals("CONNECT") || exchange.method.equals("TRACE")) {
      return refuse(NOT_ALLOWED, "nginx does not know " + exchange.method);
    } else if (exchange.address.isTls() && !exchange.request.tls()) {
      return refuse(TO_HTTPS, "plain HTTP where TLS is spoken");
    }
    String verification = exchange.request.tls() ? exchange.site.verifiesClients() : null;
    if (verification != null) {
      throw new Undecidable("ssl_verify_client " + verification);
    }
    return 0;
  }
}
