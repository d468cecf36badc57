package frontwright.model.deployment;

import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Protocol;
import frontwright.model.description.TlsPolicy;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything decided about a deployment.
 *
 * @param description the name of the description it was decided from
 * @param front the web server in front
 * @param versions what the servers may be asked for
 * @param layout where the output will live
 * @param sites the web sites, in the order of the description
 * @param catchAll the listeners that no site answers for every host name
 */
public record Deployment(
    String description,
    Front front,
    Versions versions,
    Layout layout,
    List<Site> sites,
    List<Listener> catchAll) {

  /** The applications of all sites, in the order of the description. */
  public Stream<Application> applications() {
    return sites.stream().flatMap(site -> site.applications().stream());
  }

  /** The scripts that mod_wsgi runs, where it runs any. */
  public Stream<String> scripts() {
    return applications()
        .filter(app -> app.link().protocol() == Protocol.EMBEDDED)
        .map(app -> layout.path(app.script()));
  }

  /** The policy of an address; all sites that speak TLS there have the same. */
  public TlsPolicy policy(Listener address) {
    return sites.stream()
        .filter(
            site ->
                site.listeners().stream().anyMatch(l -> l.key(front).equals(address.key(front))))
        .map(Site::tls)
        .filter(Objects::nonNull)
        .findFirst()
        .map(Tls::policy)
        .orElseThrow(() -> new IllegalArgumentException("no TLS on " + address.address()));
  }
}
