package frontwright.validators.oracle;

import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Servers that share addresses, ports and names, and requests for which it matters which of them is
 * asked. Each says in a Location field who it is.
 */
final class NginxListening {

  private static final List<String> ADDRESSES =
      List.of("127.0.0.1:", "127.0.0.2:", "*:", "", "[::1]:", "[::]:");

  private static final List<String> NAMES =
      List.of(
          "a.test",
          "A.Test",
          "www.a.test",
          "*.a.test",
          ".a.test",
          "b.test",
          ".b.test",
          "*.x.b.test",
          "www.*",
          "a.*",
          "www.b.*",
          "\"~^(?<who>[a-z]+)\\.c\\.test$\"",
          "\"~^www\\d*\\.\"",
          "\"~^W\"",
          "\"\"",
          "_",
          "127.0.0.1",
          "\"[::1]\"");

  private static final List<String> HOSTS =
      List.of(
          "a.test",
          "www.a.test",
          "x.a.test",
          "x.y.a.test",
          "b.test",
          "x.b.test",
          "y.x.b.test",
          "www.b.test",
          "www.z",
          "a.zz",
          "joe.c.test",
          "www7.q",
          "unknown",
          "127.0.0.1",
          "[::1]");

  private static final List<String> LOCALS = List.of("127.0.0.1", "127.0.0.2", "127.0.0.3", "::1");

  private final Random random;
  private final String tls;

  /**
   * A maker.
   *
   * @param tls the directives that TLS needs
   */
  NginxListening(Random random, String tls) {
    this.random = random;
    this.tls = tls;
  }

  /**
   * Ports that belong together.
   *
   * @param plain speaks HTTP
   * @param secure speaks TLS
   * @param both is IPv6's, and IPv4's as well
   */
  record Ports(int plain, int secure, int both) {

    List<Integer> all() {
      return List.of(plain, secure, both);
    }
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Some servers on some ports. */
  String servers(Ports ports) {
    StringBuilder servers = new StringBuilder();
    Set<String> standard = new HashSet<>();
    boolean rejects = oneIn(4);
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      servers.append("server {\n");
      listen(servers, ports, standard);
      servers.append(tls);
      servers.append(rejects && oneIn(3) ? " ssl_reject_handshake on;\n" : "");
      names(servers);
      servers.append(" return 302 \"").append(ports.plain()).append('-').append(i);
      servers.append("|$server_name|$host|$who|$server_addr:$server_port|$scheme|$uri\";\n}\n");
    }
    return servers.toString();
  }

  private void listen(StringBuilder out, Ports ports, Set<String> standard) {
    Set<String> own = new HashSet<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      boolean isSecure = oneIn(3);
      String address = any(ADDRESSES);
      int port = isSecure ? ports.secure() : ports.plain();
      add(out, address + port, isSecure ? " ssl" : "", own, standard);
    }
    if (oneIn(4)) {
      String options = standard.add("both") ? " ipv6only=off" : "";
      add(out, "[::]:" + ports.both(), options, own, standard);
    }
  }

  private void add(
      StringBuilder out, String listen, String options, Set<String> own, Set<String> standard) {
    String key = listen.contains(":") ? listen : "*:" + listen;
    if (!own.add(key)) {
      return;
    }
    boolean isStandard = oneIn(4) && standard.add(key);
    out.append(" listen ").append(listen).append(isStandard ? " default_server" : "");
    out.append(options).append(";\n");
  }

  private void names(StringBuilder out) {
    int count = random.nextInt(4);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count; i++) {
      names.add(any(NAMES));
    }
    if (!names.isEmpty()) {
      out.append(" server_name ");
      out.append(names.stream().sorted().collect(Collectors.joining(" "))).append(";\n");
    }
  }

  /** A request to one of the ports; over TLS it asks for the same name by SNI. */
  Request request(Ports ports) {
    int port = any(ports.all());
    boolean isTls = port == ports.secure() ? !oneIn(8) : oneIn(20);
    String name = any(HOSTS);
    List<Field> headers = new ArrayList<>();
    String target = "/x";
    if (oneIn(8)) {
      target = "http://" + spelled(any(HOSTS), isTls) + "/y?q";
    }
    if (!oneIn(25)) {
      headers.add(Field.of("Host", spelled(name, isTls)));
    }
    headers.add(Field.of("Connection", "close"));
    String local = any(LOCALS);
    return new Request("GET", target, headers, isTls, local, local, port);
  }

  private String spelled(String name, boolean isTls) {
    if (isTls) {
      return oneIn(5) ? name + ":443" : name;
    }
    return switch (random.nextInt(10)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> name + ".";
      case 2 -> name + ":8080";
      case 3 -> name + ".:80";
      case 4 -> any(List.of("", "..", ":80", "a..test", "a/test", ".a.test", "a.test:"));
      default -> name;
    };
  }
}
