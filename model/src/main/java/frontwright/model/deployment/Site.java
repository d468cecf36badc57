package frontwright.model.deployment;

import frontwright.model.value.IpNetwork;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A web site.
 *
 * @param id what its file is named after; different for each site
 * @param names its host names; empty when it answers for every one
 * @param listeners where it listens, plain first
 * @param tls how it is served over TLS, or null
 * @param trustedProxies from whom X-Forwarded-For and X-Forwarded-Proto are believed
 * @param accessLog the file, or null for the server's own
 * @param errorLog the file, or null for the server's own
 * @param applications what runs on it, in the order of the description
 * @param spaces what answers under which prefix, longest prefix first
 */
public record Site(
    String id,
    List<String> names,
    List<Listener> listeners,
    @Nullable Tls tls,
    List<IpNetwork> trustedProxies,
    @Nullable String accessLog,
    @Nullable String errorLog,
    List<Application> applications,
    List<Space> spaces) {

  /**
   * An id as part of a variable's or a host's name, for which case does not matter; ids differ in
   * this form too.
   */
  public static String identifier(String id) {
    return id.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT);
  }

  /** Whether every name that no other site has is answered here, wherever the site listens. */
  public boolean isCatchAll() {
    return listeners.stream().allMatch(Listener::isDefault);
  }

  /**
   * The names that stand for others, such as {@code *.example.com}, as far as they matter: the
   * catch-all needs none.
   */
  public List<String> wildcards() {
    return isCatchAll() ? List.of() : names.stream().filter(n -> n.startsWith("*")).toList();
  }

  /** Whether one of the wildcards stands for a name, or for a wildcard of fewer names. */
  boolean covers(String name) {
    return wildcards().stream().anyMatch(w -> !w.equals(name) && name.endsWith(w.substring(1)));
  }

  /** The directories that files are served from. */
  public Stream<String> directories() {
    Stream<String> ofSpaces =
        spaces.stream().map(Space::files).filter(Objects::nonNull).map(StaticFiles::directory);
    return tls == null || tls.acmeWebroot() == null
        ? ofSpaces
        : Stream.concat(ofSpaces, Stream.of(tls.acmeWebroot()));
  }

  /** The listeners where the site's content is served, not only redirected to. */
  public List<Listener> serving() {
    boolean redirects = tls != null && tls.redirectHttp();
    return listeners.stream().filter(listener -> listener.tls() || !redirects).toList();
  }

  /** The listeners that only redirect to HTTPS. */
  public List<Listener> redirecting() {
    List<Listener> serving = serving();
    return listeners.stream().filter(listener -> !serving.contains(listener)).toList();
  }
}
