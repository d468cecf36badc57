package frontwright.model.routing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL as a client would ask for it.
 *
 * @param tls whether the scheme is https
 * @param authority host and port as they are sent in Host: without the scheme's own port
 * @param port the port that is connected to
 * @param target path and query; what a URL may not contain is percent-encoded, all else stays as it
 *     was spelt, and the fragment is not sent
 */
public record RequestUrl(boolean tls, String authority, int port, String target) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(https?)://(\\[[0-9a-f:.]+]|[^/?#\\[\\]@:\\s]+)(?::([0-9]{1,5}))?((?:[/?][^#]*)?)(?:#.*)?",
          Pattern.DOTALL);

  /** Reads a URL; empty when it is none of HTTP with a host. */
  public static Optional<RequestUrl> parse(String url) {
    Matcher form = FORM.matcher(url);
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean tls = form.group(1).toLowerCase(Locale.ROOT).equals("https");
    int own = tls ? 443 : 80;
    int port = form.group(3) == null ? own : Integer.parseInt(form.group(3));
    if (port < 1 || port > 65_535) {
      return Optional.empty();
    }
    String rest = form.group(4);
    String authority = form.group(2) + (port == own ? "" : ":" + port);
    String target = encoded(rest.startsWith("/") ? rest : "/" + rest);
    return Optional.of(new RequestUrl(tls, authority, port, target));
  }

  /** A GET from an address, with Host and nothing else. */
  public Request get(String remote, String local) {
    return request("GET", List.of(), remote, local);
  }

  /**
   * A request for it.
   *
   * @param headers the further fields; a Host among them takes the place of the URL's
   */
  public Request request(String method, List<Field> headers, String remote, String local) {
    List<Field> all = new ArrayList<>();
    if (headers.stream().noneMatch(field -> field.isHeader("Host"))) {
      all.add(Field.of("Host", Wire.of(authority)));
    }
    all.addAll(headers);
    return new Request(method, target, List.copyOf(all), tls, remote, local, port);
  }

  private static String encoded(String target) {
    StringBuilder encoded = new StringBuilder(target.length());
    for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
      int c = b & 0xff;
      if (isVisible(c)) {
        encoded.append((char) c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", c));
      }
    }
    return encoded.toString();
  }

  private static boolean isVisible(int c) {
    return c > ' ' && c < 0x7f;
  }
}
