package frontwright.conformance;

import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import frontwright.servers.Tls;

/** A site over TLS whose application asks for a password. */
final class GuardedSite extends Stage {

  /** Of the one user, {@code al} with the password {@code pw}. */
  static final String CREDENTIALS = "Authorization: Basic YWw6cHc=";

  GuardedSite() {
    super(TlsRows::new, BasicAuthRows::new);
  }

  @Override
  String title() {
    return "guarded";
  }

  @Override
  boolean isLong() {
    return false;
  }

  @Override
  String yaml(Case of, int port, int tlsPort) {
    Yaml yaml =
        new Yaml(of, port)
            .site("tls:")
            .site("  certificate: DIR/tls/cert.pem")
            .site("  key: DIR/tls/key.pem")
            .site("  listen: [\"127.0.0.1:" + tlsPort + "\"]")
            .site("  hsts: 730d")
            .site("  acme_webroot: DIR/acme");
    return yaml.probe(
            yaml.backends("probe"),
            "pool: {processes: 1, threads: 4}",
            "slash: redirect",
            "authorization: pass",
            "basic_auth: {realm: 'Staff \"only\" $1 \\', users_file: DIR/secret/users}",
            "static: [{url: %s/static/, directory: DIR/files}]".formatted(of.mount().prefix()))
        .text();
  }

  @Override
  void furnish(Sandbox sandbox) {
    Tls.certificate(sandbox);
    sandbox.write("acme/.well-known/acme-challenge/token", "token\n");
    sandbox.write("files/style.css", "p {}\n");
    Sandbox.Said hash = sandbox.asThisUser(Program.OPENSSL.need(), "passwd", "-apr1", "pw");
    sandbox.write("secret/users", "al:" + hash.text());
  }
}
