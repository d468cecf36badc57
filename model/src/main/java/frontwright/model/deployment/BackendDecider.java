package frontwright.model.deployment;

import frontwright.model.compatibility.AppServer;
import frontwright.model.compatibility.Cell.Refused;
import frontwright.model.compatibility.Combination;
import frontwright.model.compatibility.CompatibilityTable;
import frontwright.model.compatibility.Front;
import frontwright.model.compatibility.Row;
import frontwright.model.description.AppDescription;
import frontwright.model.description.BackendDescription;
import frontwright.model.description.HostPort;
import frontwright.model.shape.Located;
import frontwright.model.source.Findings;
import frontwright.model.source.Span;
import frontwright.model.value.Endpoint;
import frontwright.model.value.IpNetwork;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides where the instances of an application's server listen, and what they are called. */
final class BackendDecider {

  /** httpd 2.4.71 connects to no longer one. */
  private static final int HTTPD_SOCKET_BYTES = 95;

  private final Findings findings;
  private final Front front;
  private final Layout layout;
  private final Map<String, Span> ids = new HashMap<>();
  private final Map<Endpoint, Span> endpoints = new HashMap<>();

  BackendDecider(Findings findings, Front front, Layout layout) {
    this.findings = findings;
    this.front = front;
    this.layout = layout;
  }

  List<Backend> decide(String app, AppDescription description, Combination combination) {
    if (combination.server() == AppServer.MOD_WSGI) {
      refuseBackends(description, combination);
      return List.of();
    }
    if (description.backends() == null) {
      String socket = layout.socket(combination.server().word(), app);
      return List.of(checked(app, new Endpoint.UnixSocket(socket), description.module().span()));
    }
    List<Backend> backends = new ArrayList<>();
    for (Located<BackendDescription> wanted : description.backends().value()) {
      String id = backends.isEmpty() ? app : app + "-" + (backends.size() + 1);
      backends.add(backend(id, wanted));
    }
    if (backends.stream().allMatch(Backend::backup)) {
      findings.error(
          "deployment/only-backups",
          description.backends().span(),
          "every backend is a backup",
          "remove `backup` from one of them");
    }
    return backends;
  }

  private void refuseBackends(AppDescription description, Combination combination) {
    if (description.backends() == null || CompatibilityTable.refusal(combination).isPresent()) {
      return; // A combination that is not offered was refused already.
    }
    Refused refused = CompatibilityTable.refused(combination, Row.BALANCING);
    if (refused != null) {
      findings.error(
          "deployment/embedded-backends",
          description.backends().span(),
          refused.reason(),
          refused.nearest());
    }
  }

  private Backend backend(String id, Located<BackendDescription> wanted) {
    BackendDescription b = wanted.value();
    boolean remote = BackendDescription.REMOTE.or(b.remote());
    Backend checked = checked(id, endpoint(b), wanted.span());
    if (remote && b.socket() != null) {
      findings.error(
          "deployment/remote-socket",
          b.socket().span(),
          "a remote backend cannot be reached through a unix socket",
          "give it an `address`, or remove `remote`");
    }
    return new Backend(
        checked.id(),
        checked.endpoint(),
        BackendDescription.WEIGHT.or(b.weight()),
        BackendDescription.BACKUP.or(b.backup()),
        remote);
  }

  private Endpoint endpoint(BackendDescription b) {
    if (b.socket() != null) {
      return new Endpoint.UnixSocket(b.socket().value());
    }
    Located<HostPort> address = Objects.requireNonNull(b.address());
    String host = address.value().host();
    if ((host.contains(":") || host.matches("[0-9.]+")) && !IpNetwork.isAddress(host)) {
      findings.error(
          "deployment/address",
          address.span(),
          "`" + host + "` is not an IP address",
          "write an IPv4 address, an IPv6 address in brackets, or a host name");
    }
    return new Endpoint.Tcp(host, address.value().port());
  }

  private Backend checked(String id, Endpoint endpoint, Span place) {
    if (endpoint instanceof Endpoint.UnixSocket socket) {
      judge(socket.path(), place);
    }
    Span sameId = ids.putIfAbsent(Site.identifier(id), place);
    if (sameId != null) {
      findings.error(
          "deployment/duplicate-app",
          place,
          "two backends would be called `" + id + "`",
          "give the applications names that do not end like `-2`",
          sameId,
          "the first one");
    }
    Span sameEndpoint = endpoints.putIfAbsent(endpoint, place);
    if (sameEndpoint != null) {
      findings.error(
          "deployment/duplicate-backend",
          place,
          "two backends listen on `" + endpoint + "`",
          "give each its own socket or port",
          sameEndpoint,
          "the first one");
    }
    return new Backend(id, endpoint, 1, false, false);
  }

  private void judge(String socket, Span place) {
    int bytes = socket.getBytes(StandardCharsets.UTF_8).length;
    int most = front == Front.HTTPD ? HTTPD_SOCKET_BYTES : Endpoint.UnixSocket.MAX_BYTES;
    if (bytes > most) {
      findings.error(
          "deployment/socket-length",
          place,
          "the socket's path `" + socket + "` has " + bytes + " bytes; at most " + most + " work",
          "use a shorter path");
    }
    if (!socket.matches("[A-Za-z0-9/._-]+")) {
      findings.error(
          "deployment/socket-path",
          place,
          "the socket's path `" + socket + "` has characters that fronts read as syntax",
          "use letters, digits and `/._-` only");
    }
  }
}
