package frontwright.cli.usecase.route;

import frontwright.cli.usecase.InputException;
import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.RequestUrl;
import frontwright.model.routing.Wire;
import frontwright.model.value.IpNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to ask for a URL.
 *
 * @param method the request method, in capitals
 * @param headers further fields
 * @param remote the client's address
 * @param local the address that the client connects to; null to choose one that is listened on
 * @param tls whether TLS is spoken whatever the URL's scheme
 */
public record Asking(
    String method, List<Field> headers, String remote, @Nullable String local, boolean tls) {

  /**
   * What a command line says of it.
   *
   * @param lines further fields, {@code NAME: VALUE}
   * @throws InputException when something of it is wrong
   */
  public static Asking of(
      String method, List<String> lines, String remote, @Nullable String local, boolean tls)
      throws InputException {
    for (String address : local == null ? List.of(remote) : List.of(remote, local)) {
      if (!IpNetwork.isAddress(address)) {
        throw new InputException("`" + address + "` is not an IP address");
      }
    }
    List<Field> fields = new ArrayList<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new InputException("`" + line + "` is no header field; write `NAME: VALUE`");
      }
      String value = Wire.of(line.substring(colon + 1).strip());
      fields.add(Field.of(line.substring(0, colon).strip(), value));
    }
    return new Asking(method.toUpperCase(Locale.ROOT), fields, remote, local, tls);
  }

  /** The request for a URL; empty when it is none. */
  public Optional<Request> request(String url, Subject subject) {
    return RequestUrl.parse(url).map(parsed -> request(parsed, subject));
  }

  private Request request(RequestUrl url, Subject subject) {
    String at = local == null ? subject.locals().of(url) : local;
    Request plain = url.request(method, headers, remote, at);
    return tls && !plain.tls()
        ? new Request(method, plain.target(), plain.headers(), true, remote, at, plain.port())
        : plain;
  }
}
