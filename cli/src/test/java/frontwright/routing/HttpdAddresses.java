package frontwright.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Arbitrary addresses to listen on, and virtual hosts for them, some with TLS. */
final class HttpdAddresses {

  private static final List<String> LOOPBACK = List.of("127.0.0.1", "127.0.0.2", "::1");

  private static final List<String> NAMES =
      List.of("a.test", "b.test", "www.a.test", "x.b.test", "a", "A.test", "ab.test");

  private static final List<String> ALIASES =
      List.of(
          "*.a.test",
          "b.*",
          "?.test",
          "*",
          "*.test",
          "www.a.test b.test",
          "A.TEST",
          "*a*",
          "a?.test");

  private static final List<String> SETTINGS =
      List.of(
          "UseCanonicalName On",
          "UseCanonicalPhysicalPort On",
          "StrictHostCheck On",
          "HttpProtocolOptions Unsafe",
          "ServerAlias *.c.test",
          "Redirect gone /r");

  private final Random random;
  private final int plain;
  private final int tls;
  private final List<String> plainAt;
  private final List<String> tlsAt;

  /**
   * Addresses of two ports.
   *
   * @param tls the port of hosts with TLS
   */
  HttpdAddresses(long seed, int plain, int tls) {
    this.random = new Random(seed);
    this.plain = plain;
    this.tls = tls;
    this.plainAt = some(LOOPBACK);
    this.tlsAt = some(LOOPBACK);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  /** At least one of them; all of them are also said by a port alone. */
  private List<String> some(List<String> all) {
    List<String> some = all.stream().filter(each -> !once(3)).toList();
    return some.isEmpty() ? all : some;
  }

  private static String bracketed(String address) {
    return address.contains(":") ? "[" + address + "]" : address;
  }

  /** The directives {@code Listen}. */
  String listens() {
    return listens(plainAt, plain, "") + listens(tlsAt, tls, " https");
  }

  private static String listens(List<String> at, int port, String protocol) {
    return at.equals(LOOPBACK)
        ? "Listen " + port + protocol + "\n"
        : at.stream()
            .map(each -> "Listen " + bracketed(each) + ":" + port + protocol + "\n")
            .collect(Collectors.joining());
  }

  /** A virtual host with a mark. */
  String host(int number, String root) {
    boolean isTls = once(2);
    List<String> lines = new ArrayList<>();
    if (!once(7)) {
      String port = once(4) ? ":" + one(List.of(plain, tls, 81)) : "";
      lines.add("ServerName " + (once(8) ? "https://" : "") + one(NAMES) + port);
    }
    if (once(3)) {
      lines.add("ServerAlias " + one(ALIASES));
    }
    if (isTls) {
      lines.add("SSLEngine on");
      lines.add("SSLCertificateFile " + root + "/tls/cert.pem");
      lines.add("SSLCertificateKeyFile " + root + "/tls/key.pem");
    }
    if (isTls && once(8)) {
      lines.add("SSLStrictSNIVHostCheck on");
    }
    if (once(4)) {
      lines.add(one(SETTINGS));
    }
    lines.add("Redirect /q /target");
    lines.add("<Location />\nHeader always append X-Where s" + number + "\n</Location>");
    return "<VirtualHost %s>\n%s\n</VirtualHost>\n"
        .formatted(addresses(isTls ? tls : plain), String.join("\n", lines));
  }

  private String addresses(int port) {
    List<String> words = new ArrayList<>();
    int count = once(3) ? 2 : 1;
    for (int i = 0; i < count; i++) {
      String host = once(2) ? one(List.of("*", "*", "_default_")) : bracketed(one(LOOPBACK));
      words.add(host + (once(12) ? "" : once(12) ? ":*" : ":" + port));
    }
    return String.join(" ", words);
  }

  /** Whom a request connects to. */
  record Place(String address, int port, boolean tls) {}

  /**
   * One that is listened on; seldom is TLS spoken to the wrong port, or not spoken to the right
   * one.
   */
  Place place() {
    boolean isTlsPort = once(2);
    boolean isRight = !once(25);
    return new Place(
        one(isTlsPort ? tlsAt : plainAt), isTlsPort ? tls : plain, isTlsPort == isRight);
  }

  /** What is in Host; empty for none. */
  String authority(Place place) {
    String port = once(3) ? ":" + one(List.of(plain, tls, 80, 443, 81)) : "";
    String name =
        switch (random.nextInt(12)) {
          case 0 -> bracketed(one(LOOPBACK));
          case 1 -> bracketed(place.address());
          case 2 -> one(List.of("y.a.test", "b.example", "q.test", "nobody", "z.c.test"));
          case 3 ->
              place.tls() ? "b.test" : one(List.of("a.test.", "A.TEST", "a..test", "a_b.test", ""));
          default -> one(NAMES);
        };
    return name.isEmpty() ? "" : name + port;
  }

  /** A target: a path, or a whole URL. */
  String target(Place place) {
    String path = one(List.of("/", "/q", "/q/x?y=1", "/r", "/none"));
    boolean isWhole = once(10);
    return isWhole
        ? one(List.of("http://", "https://")) + authority(place).replaceFirst("^$", "a.test") + path
        : path;
  }
}
