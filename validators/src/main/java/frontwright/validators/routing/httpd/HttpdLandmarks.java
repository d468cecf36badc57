package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.Landmarks;
import frontwright.validators.routing.Landmarks.Address;
import frontwright.validators.routing.Landmarks.Host;
import frontwright.validators.routing.Samples;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What httpd's configuration tells apart. */
public final class HttpdLandmarks {

  private static final Pattern LISTEN = Pattern.compile("(?:(\\[[^\\]]*]|[^:]*):)?([0-9]{1,5})");

  /** Directives whose first argument is a prefix of URLs. */
  private static final Set<String> PREFIXES =
      Set.of("location", "alias", "scriptalias", "wsgiscriptalias", "proxypass");

  /** Directives whose first argument is an expression that URLs are compared with. */
  private static final Set<String> EXPRESSIONS =
      Set.of(
          "locationmatch",
          "aliasmatch",
          "scriptaliasmatch",
          "wsgiscriptaliasmatch",
          "proxypassmatch",
          "rewriterule");

  private final HttpdConfiguration configuration;
  private final Set<Address> listens;

  private HttpdLandmarks(HttpdConfiguration configuration) {
    this.configuration = configuration;
    this.listens =
        configuration
            .all("Listen")
            .flatMap(node -> address(node.argument(0), node.argument(1).equals("https")).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (listens.isEmpty()) {
      listens.add(new Address("", 80, false));
    }
  }

  /** The landmarks of all virtual hosts, and of the main server. */
  public static Landmarks of(HttpdConfiguration configuration) {
    HttpdLandmarks landmarks = new HttpdLandmarks(configuration);
    List<Host> hosts = new ArrayList<>();
    configuration.all("VirtualHost").map(landmarks::host).forEach(hosts::add);
    hosts.add(
        new Host(
            landmarks.listens,
            names(configuration.nodes().stream()),
            paths(outside(configuration.nodes()))));
    return new Landmarks(hosts);
  }

  private static Stream<HttpdNode> outside(List<HttpdNode> nodes) {
    return nodes.stream()
        .filter(node -> !node.is("VirtualHost"))
        .flatMap(node -> Stream.concat(Stream.of(node), node.descendants()));
  }

  private Host host(HttpdNode section) {
    boolean tls =
        section.child("SSLEngine").filter(n -> n.argument(0).equalsIgnoreCase("on")).isPresent();
    Set<Address> addresses = new LinkedHashSet<>();
    for (String argument : section.arguments()) {
      address(argument, tls)
          .ifPresentOrElse(addresses::add, () -> anyPort(argument, tls, addresses));
    }
    Set<String> paths = paths(section.descendants());
    paths.addAll(paths(outside(configuration.nodes())));
    return new Host(addresses, names(section.children().stream()), paths);
  }

  private void anyPort(String host, boolean tls, Set<Address> addresses) {
    listens.forEach(listen -> addresses.add(new Address(local(host), listen.port(), tls)));
  }

  private static Optional<Address> address(String text, boolean tls) {
    Matcher form = LISTEN.matcher(text);
    return form.matches()
        ? Optional.of(
            new Address(
                local(form.group(1) == null ? "*" : form.group(1)),
                Integer.parseInt(form.group(2)),
                tls))
        : Optional.empty();
  }

  private static String local(String host) {
    if (Set.of("*", "0.0.0.0", "_default_", "").contains(host.toLowerCase(Locale.ROOT))) {
      return "";
    }
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static Set<String> names(Stream<HttpdNode> nodes) {
    return nodes
        .filter(node -> node.is("ServerName") || node.is("ServerAlias"))
        .flatMap(node -> node.arguments().stream())
        .map(name -> name.replaceFirst("^\\w+://", "").replaceFirst(":[0-9]+$", ""))
        .map(name -> name.replace("*", "any").replace('?', 'x').toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> paths(Stream<HttpdNode> nodes) {
    return nodes
        .flatMap(node -> path(node).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<String> path(HttpdNode node) {
    String name = node.name().toLowerCase(Locale.ROOT);
    boolean isTilde = node.argument(0).equals("~");
    if (EXPRESSIONS.contains(name) || isTilde) {
      return Samples.of(node.argument(isTilde ? 1 : 0), false).map(Samples::asPath);
    }
    boolean isRedirect = name.startsWith("redirect");
    return PREFIXES.contains(name) || isRedirect
        ? node.arguments().stream().limit(2).filter(word -> word.startsWith("/")).findFirst()
        : Optional.empty();
  }
}
