package frontwright.model.intention;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Spellings;
import frontwright.model.routing.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requests that tell deployments apart: at each listener, for each name, at the boundaries of each
 * prefix and in spellings that have misled servers before. And the files that are there to be
 * served.
 */
public final class Probes implements ServedFiles {

  private static final String CHALLENGE = "/.well-known/acme-challenge";

  /** A client that is nobody's proxy (RFC 5737). */
  private static final String CLIENT = "192.0.2.7";

  /** What a client may claim. */
  private static final List<Field> LIES =
      List.of(
          Field.of("X-Forwarded-For", "6.6.6.6"),
          Field.of("X-Forwarded-Proto", "https"),
          Field.of("X-Forwarded-Host", "evil.example"),
          Field.of("X-Forwarded-Ssl", "on"),
          Field.of("X-Real-IP", "6.6.6.6"),
          Field.of("Forwarded", "for=6.6.6.6"),
          Field.of("Script-Name", "/evil"),
          Field.of("Proxy", "http://6.6.6.6/"),
          Field.of("Remote-User", "root"),
          Field.of("X-Remote-User", "root"),
          Field.of("X_Forwarded_Proto", "https"));

  /** Basic, {@code staff:secret}. */
  private static final Field CREDENTIALS = Field.of("Authorization", "Basic c3RhZmY6c2VjcmV0");

  private final Deployment deployment;
  private final Set<String> files;
  private final Set<String> directories;

  /** The probes of a deployment. */
  public Probes(Deployment deployment) {
    this.deployment = deployment;
    this.files =
        Stream.concat(
                deployment.sites().stream().flatMap(Probes::served).flatMap(Probes::present),
                deployment.scripts().map(Wire::of))
            .collect(Collectors.toUnmodifiableSet());
    this.directories =
        files.stream().flatMap(Probes::ancestors).collect(Collectors.toUnmodifiableSet());
  }

  /** The directories that a site serves, challenges in any of them. */
  private static Stream<String> served(Site site) {
    return site.directories().map(Way::below).flatMap(d -> Stream.of(d, d + CHALLENGE));
  }

  private static Stream<String> present(String directory) {
    return Stream.of("/present.css", "/sub/present.css", "/.git/config").map(directory::concat);
  }

  private static Stream<String> ancestors(String path) {
    return Stream.iterate(
            path, above -> !above.isEmpty(), above -> above.substring(0, above.lastIndexOf('/')))
        .skip(1);
  }

  @Override
  public Kind kind(String path) {
    if (files.contains(path)) {
      return Kind.FILE;
    }
    boolean isDirectory =
        path.isEmpty()
            || directories.contains(
                path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    return isDirectory ? Kind.DIRECTORY : Kind.ABSENT;
  }

  /**
   * All requests. A site is the same at all of its listeners but for the scheme: every spelling is
   * asked for once with and once without TLS, and so is what a client may claim; the boundaries
   * everywhere.
   */
  public List<Request> requests() {
    List<Request> requests = new ArrayList<>();
    for (Site site : deployment.sites()) {
      Set<Boolean> schemes = new HashSet<>();
      for (Listener listener : site.listeners()) {
        Caller caller = new Caller(listener);
        String first = names(site).get(0);
        if (schemes.add(listener.tls())) {
          targets(site, Spellings::around).forEach(t -> requests.add(caller.get(t, first)));
          targets(site, Spellings::boundaries)
              .forEach(target -> caller.unusual(target, first, site, requests));
        } else {
          targets(site, Spellings::boundaries).forEach(t -> requests.add(caller.get(t, first)));
        }
        names(site).stream().skip(1).forEach(name -> requests.add(caller.get("/", name)));
        requests.add(caller.get("/", "nobody.invalid"));
      }
    }
    return requests;
  }

  private static List<String> names(Site site) {
    return site.names().isEmpty()
        ? List.of("any.example")
        : site.names().stream().map(name -> name.replace("*", "any")).toList();
  }

  private static Set<String> targets(Site site, Function<String, Set<String>> around) {
    Set<String> targets = new LinkedHashSet<>();
    Stream<String> prefixes =
        Stream.concat(
            site.spaces().stream().map(space -> space.prefix().path()), Stream.of("", CHALLENGE));
    prefixes.forEach(prefix -> targets.addAll(around.apply(prefix)));
    return targets;
  }

  /** A client at a listener. */
  private record Caller(Listener listener) {

    Request get(String target, String name) {
      return request("GET", target, name, List.of());
    }

    /** What a client claims, an absolute URL, and bodies as long as they may be and longer. */
    void unusual(String target, String name, Site site, List<Request> requests) {
      requests.add(
          request(
              "GET", target, name, Stream.concat(LIES.stream(), Stream.of(CREDENTIALS)).toList()));
      requests.add(request("HEAD", scheme() + name + port() + target, "evil.example", List.of()));
      for (Application app : site.applications()) {
        if (target.equals(app.mount().withSlash())) {
          long limit = app.io().bodyLimit();
          requests.add(request("POST", target, name, List.of(length(limit))));
          requests.add(request("POST", target, name, List.of(length(limit + 1))));
        }
      }
    }

    private static Field length(long bytes) {
      return Field.of("Content-Length", Long.toString(bytes));
    }

    private String scheme() {
      return listener.tls() ? "https://" : "http://";
    }

    private String port() {
      return listener.isStandardPort() ? "" : ":" + listener.port();
    }

    Request request(String method, String target, String host, List<Field> headers) {
      List<Field> all = new ArrayList<>();
      all.add(Field.of("Host", Wire.of(host) + port()));
      all.addAll(headers);
      return new Request(method, target, all, listener.tls(), client(), local(), listener.port());
    }

    private String client() {
      return listener.host().contains(":") ? "2001:db8::7" : CLIENT;
    }

    private String local() {
      return switch (listener.host()) {
        case "*" -> "127.0.0.1";
        case "::" -> "::1";
        default -> listener.host();
      };
    }
  }
}
