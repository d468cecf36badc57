package frontwright.model.intention;

import frontwright.model.deployment.Application;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Listener;
import frontwright.model.deployment.Site;
import frontwright.model.deployment.Space;
import frontwright.model.routing.Field;
import frontwright.model.routing.Request;
import frontwright.model.routing.Spellings;
import frontwright.model.routing.Wire;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Requests that tell deployments apart: at each listener, for each name, at the boundaries of each
 * prefix and in spellings that have misled servers before.
 */
public final class Probes {

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
  private final Set<String> present;

  /** The probes of a deployment. */
  public Probes(Deployment deployment) {
    this.deployment = deployment;
    this.present =
        Stream.concat(
                deployment.sites().stream()
                    .flatMap(site -> site.spaces().stream())
                    .map(Space::files)
                    .filter(Objects::nonNull)
                    .map(files -> Way.below(files.directory())),
                deployment.sites().stream().map(Probes::challenges).filter(Objects::nonNull))
            .flatMap(
                directory ->
                    Stream.of("/present.css", "/sub/present.css", "/.git/config")
                        .map(directory::concat))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String challenges(Site site) {
    return site.tls() == null || site.tls().acmeWebroot() == null
        ? null
        : Way.below(site.tls().acmeWebroot()) + "/.well-known/acme-challenge";
  }

  /** Whether there is a file at a path, in the world that the requests are for. */
  public boolean isFile(String path) {
    return present.contains(path);
  }

  /** All requests. */
  public List<Request> requests() {
    List<Request> requests = new ArrayList<>();
    for (Site site : deployment.sites()) {
      for (Listener listener : site.listeners()) {
        Caller caller = new Caller(listener);
        String first = names(site).get(0);
        targets(site).forEach(target -> caller.calls(target, first, site, requests));
        names(site).stream()
            .skip(1)
            .forEach(name -> requests.add(caller.request("GET", "/", name, List.of())));
        requests.add(caller.request("GET", "/", "nobody.invalid", List.of()));
      }
    }
    return requests;
  }

  private static List<String> names(Site site) {
    return site.names().isEmpty()
        ? List.of("any.example")
        : site.names().stream().map(name -> name.replace("*", "any")).toList();
  }

  private static Set<String> targets(Site site) {
    Set<String> targets = new LinkedHashSet<>();
    Stream<String> prefixes =
        Stream.concat(
            site.spaces().stream().map(space -> space.prefix().path()),
            Stream.of("", "/.well-known/acme-challenge"));
    prefixes.forEach(prefix -> targets.addAll(Spellings.around(prefix)));
    return targets;
  }

  /** A client at a listener. */
  private record Caller(Listener listener) {

    void calls(String target, String name, Site site, List<Request> requests) {
      requests.add(request("GET", target, name, List.of()));
      requests.add(
          request(
              "GET", target, name, Stream.concat(LIES.stream(), Stream.of(CREDENTIALS)).toList()));
      requests.add(request("HEAD", "http://" + name + port() + target, "evil.example", List.of()));
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
