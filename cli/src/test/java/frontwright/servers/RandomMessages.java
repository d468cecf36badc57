package frontwright.servers;

import frontwright.model.compatibility.Protocol;
import frontwright.model.routing.Field;
import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Message.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages that are out of the ordinary. */
final class RandomMessages {

  private static final List<String> RAW =
      List.of(
          "/", "/", "/", "/app", "/app", "app", "%61pp", "/%61pp", ".", "..", "%2F", "%2e",
          "%2E%2E", "%", "%%", "%z1", "%E9", "\u00e9", "a", "x", ";", ":", "+", "~", "@", "?",
          "a=%20b", "%00", "#", "%0A", "app.x");
  private static final List<String> DECODED =
      List.of("/", "/", "/app", "app", ".", "..", "%", "\u00e9", "a", " ", "?", "#", "\n", "+");
  private static final List<String> HEADERS =
      List.of(
          "Host",
          "Host",
          "host",
          "X-Forwarded-Proto",
          "X_Forwarded_Proto",
          "x-forwarded-proto",
          "X-Forwarded-Ssl",
          "X-Forwarded-Protocol",
          "X-Forwarded-For",
          "Script-Name",
          "PATH_INFO",
          "X-Real-IP",
          "X_Real_IP",
          "X-Remote-User",
          "X-REMOTE-USER",
          "Content-Type",
          "Content_Type",
          "X-A",
          "X_A",
          "x-a",
          "HTTPS",
          "X(Y",
          "Accept",
          "Cookie",
          "Remote-Addr",
          "HTTP-X",
          "FW-Path");
  private static final List<String> PARAMETERS =
      List.of(
          "HTTP_HOST",
          "HTTP_X_FORWARDED_PROTO",
          "HTTP_X_FORWARDED_SSL",
          "HTTPS",
          "UWSGI_SCHEME",
          "REMOTE_ADDR",
          "REMOTE_USER",
          "HTTP_X_REAL_IP",
          "HTTP_X_REMOTE_USER",
          "FW_PATH",
          "SERVER_NAME",
          "SERVER_PORT",
          "SERVER_PROTOCOL",
          "REQUEST_URI",
          "DOCUMENT_ROOT",
          "CONTENT_TYPE",
          "HTTP_X_A",
          "x-a",
          "SCRIPT_FILENAME",
          "PATH_TRANSLATED",
          "GATEWAY_INTERFACE");
  private static final List<String> VALUES =
      List.of(
          "",
          "http",
          "https",
          "HTTPS",
          "on",
          "On",
          "1",
          "off",
          "ssl",
          "a",
          "a b",
          "a ",
          "\u00e9",
          "/app",
          "/x",
          "www.example.com",
          "www.example.com:8080",
          "[::1]:80",
          "127.0.0.5",
          "text/html",
          "a, b",
          "\"",
          "$x",
          "${HTTP_HOST}");

  /**
   * What ends a worker of uWSGI if it is not encoded in UTF-8; it takes a second to get another.
   */
  private static final String SCHEME = "(?i).*(X.FORWARDED.PROTO|UWSGI_SCHEME)";

  private static final int SCHEMES = 12;

  private final SplittableRandom random;
  private final Protocol protocol;
  private final Destination destination;

  RandomMessages(SplittableRandom random, Protocol protocol, String address) {
    this.random = random;
    this.protocol = protocol;
    this.destination = new Destination("backend", List.of(address));
  }

  Message next() {
    boolean isHttp = protocol == Protocol.HTTP;
    String method = one(List.of("GET", "GET", "HEAD_X", "options"));
    return new Message(
        protocol,
        destination,
        method,
        isHttp ? "/" + some(RAW, 6) : "",
        isHttp ? List.of() : parameters(method),
        isHttp ? fields(HEADERS) : List.of(),
        Limits.UNKNOWN);
  }

  private List<Field> parameters(String method) {
    List<Field> parameters = new ArrayList<>();
    parameters.add(Field.of("REQUEST_METHOD", method));
    parameters.add(Field.of("QUERY_STRING", some(RAW, 2)));
    parameters.addAll(fields(PARAMETERS));
    if (random.nextInt(8) > 0) {
      String prefix = random.nextInt(3) > 0 ? "/app" : "/";
      parameters.add(Field.of("PATH_INFO", random.nextInt(8) > 0 ? prefix + some(DECODED, 4) : ""));
    }
    if (random.nextInt(3) > 0) {
      parameters.add(Field.of("SCRIPT_NAME", one(List.of("", "", "/app", "/other"))));
    }
    parameters.addAll(fields(PARAMETERS));
    return parameters;
  }

  /**
   * Over FastCGI, uWSGI refuses what is too long after four seconds only: it is seldom asked to.
   */
  private List<Field> fields(List<String> names) {
    List<Field> fields = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = one(names);
      List<String> values = name.matches(SCHEME) ? VALUES.subList(0, SCHEMES) : VALUES;
      fields.add(Field.of(name, one(values)));
    }
    if (random.nextInt(protocol == Protocol.FASTCGI ? 800 : 40) == 0) {
      fields.add(
          Field.of("HTTP_LONG".substring(protocol == Protocol.HTTP ? 5 : 0), "x".repeat(length())));
    }
    return fields;
  }

  private int length() {
    return one(List.of(3_000, 5_000, 8_100, 8_190, 9_000));
  }

  private String some(List<String> pieces, int most) {
    return IntStream.range(0, random.nextInt(most + 1))
        .mapToObj(i -> one(pieces))
        .collect(Collectors.joining());
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
