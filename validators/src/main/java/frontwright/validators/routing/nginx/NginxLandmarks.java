package frontwright.validators.routing.nginx;

import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.routing.Landmarks;
import frontwright.validators.routing.Landmarks.Address;
import frontwright.validators.routing.Landmarks.Host;
import frontwright.validators.routing.Samples;
import frontwright.validators.syntax.nginx.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What nginx's configuration tells apart. */
public final class NginxLandmarks {

  private static final Pattern LISTEN =
      Pattern.compile("(?:(\\*|\\[[^]]*]|[^:\\[]*):)?([0-9]{1,5})");

  private NginxLandmarks() {}

  /** The landmarks of all servers. */
  public static Landmarks of(NginxConfiguration configuration) {
    return new Landmarks(
        configuration
            .all("server")
            .filter(NginxLandmarks::isHost)
            .map(NginxLandmarks::host)
            .toList());
  }

  /** A member of an upstream is a {@code server} too, and has no block. */
  private static boolean isHost(NginxNode node) {
    return node.directive().block() != null;
  }

  private static Host host(NginxNode server) {
    Set<Address> addresses = new LinkedHashSet<>();
    server.children("listen").forEach(listen -> address(listen).ifPresent(addresses::add));
    if (server.child("listen").isEmpty()) {
      addresses.add(new Address("", 80, false));
    }
    Set<String> names = new LinkedHashSet<>();
    server.children("server_name").forEach(node -> names(node, names));
    Set<String> paths = new LinkedHashSet<>();
    server.descendants().forEach(node -> path(node).ifPresent(paths::add));
    return new Host(addresses, names, paths);
  }

  private static Optional<Address> address(NginxNode listen) {
    String text = listen.argument(0);
    if (text.startsWith("unix:")) {
      return Optional.empty();
    }
    boolean tls = listen.arguments().stream().map(Word::value).anyMatch("ssl"::equals);
    Matcher form = LISTEN.matcher(text);
    return Optional.of(
        form.matches()
            ? new Address(local(form.group(1)), Integer.parseInt(form.group(2)), tls)
            : new Address(local(text), 80, tls));
  }

  private static String local(@Nullable String host) {
    if (host == null || host.isEmpty() || host.equals("*") || host.equals("0.0.0.0")) {
      return "";
    }
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static void names(NginxNode node, Set<String> names) {
    for (Word word : node.arguments()) {
      String name = word.value();
      if (name.startsWith("~")) {
        Samples.of(name.substring(1), false).ifPresent(names::add);
      } else if (name.startsWith(".")) {
        names.addAll(List.of(name.substring(1), "any" + name));
      } else if (!name.isEmpty() && !name.equals("_")) {
        names.add(name.replace("*", "any"));
      }
    }
  }

  private static Optional<String> path(NginxNode node) {
    if (node.is("rewrite")) {
      return Samples.of(node.argument(0), false).filter(sample -> sample.startsWith("/"));
    }
    if (!node.is("location") || node.arguments().isEmpty()) {
      return Optional.empty();
    }
    String last = node.argument(node.arguments().size() - 1);
    String first = node.argument(0);
    if (first.startsWith("~")) {
      String expression = node.arguments().size() > 1 ? last : first.replaceFirst("^~\\*?", "");
      return Samples.of(expression, first.startsWith("~*")).map(Samples::asPath);
    }
    return Optional.of(last.replaceFirst("^(=|\\^~)", "")).filter(path -> path.startsWith("/"));
  }
}
