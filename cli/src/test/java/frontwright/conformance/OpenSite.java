package frontwright.conformance;

import frontwright.servers.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A site that anybody may use: paths, files, bodies, what is told. */
final class OpenSite extends Stage {

  /** The largest body in bytes. */
  static final int LIMIT = 2 * 1024 * 1024;

  OpenSite() {
    super(
        PathRows::new,
        StaticRows::new,
        BodyRows::new,
        SpoofingRows::new,
        HostRows::new,
        MetadataRows::new);
  }

  @Override
  String title() {
    return "open";
  }

  @Override
  boolean isLong() {
    return false;
  }

  @Override
  String yaml(Case of, int port, int tlsPort) {
    Yaml yaml = new Yaml(of, port).site("trusted_proxies: [127.0.0.50/32, 10.0.0.0/8]");
    return yaml.probe(
            yaml.backends("probe"),
            "pool: {processes: 1, threads: 4}",
            "io: {body_limit: 2m}",
            "metadata: " + Yaml.strings(MetadataRows.values(of)),
            "static:",
            "  - {url: /static/, directory: DIR/files, expires: 30d}",
            "  - {url: %s/media/, directory: DIR/media, missing: application}"
                .formatted(of.mount().prefix()))
        .text();
  }

  @Override
  void furnish(Sandbox sandbox) {
    sandbox.write("files/style.css", "p {}\n");
    sandbox.write("files/sub/page.js", "page\n");
    sandbox.write("files/café.txt", "coffee\n");
    sandbox.write("files/.git/config", "SECRET");
    sandbox.write("files/.env", "SECRET");
    sandbox.write("files/sub/.hidden", "SECRET");
    sandbox.write("secret/key", "SECRET");
    sandbox.write("media/photo.txt", "photo\n");
    sandbox.write("media/.env", "SECRET");
    link(sandbox, "files/link.txt", "secret/key");
    link(sandbox, "files/linked", "secret");
    link(sandbox, "files/source", "app");
  }

  private static void link(Sandbox sandbox, String from, String to) {
    Path directory = sandbox.directory();
    try {
      Files.createSymbolicLink(directory.resolve(from), directory.resolve(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
