package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Optional;

/** The phase that finds out what a path stands for: the hook {@code translate_name}. */
final class Translation {

  /** {@code APR_PATH_MAX}. */
  private static final int LONGEST = 4096;

  private static final Setting<Optional<HttpdNode>> SERVER_PATH = Setting.last("serverpath");

  private static final Setting<Optional<HttpdNode>> DOCUMENT_ROOT = Setting.last("documentroot");

  /** What maps paths by the request's host or address; where they say so, to nothing. */
  private static final List<Setting<Optional<HttpdNode>>> BY_HOST =
      List.of(Setting.last("virtualdocumentroot"), Setting.last("virtualdocumentrootip"));

  private Translation() {}

  /**
   * Asks one module after the other, in the order in which they register.
   *
   * @return 0, or a status to answer with
   */
  static int run(HttpdRequest r) {
    Mapping mapping = r.host().mapping();
    int rewritten = mapping.rewriting().translate(r);
    if (rewritten >= 0) {
      return rewritten;
    }
    if (r.isProxied || mapping.passes().translate(r)) {
      return 0;
    }
    int aliased = mapping.aliases().translate(r);
    if (aliased >= 0) {
      return aliased;
    }
    if (mapping.wsgi().translate(r)) {
      return 0;
    }
    others(r);
    return documentRoot(r, r.uri);
  }

  private static void others(HttpdRequest r) {
    if (r.uri.startsWith("/~")) {
      r.server.last("userdir").ifPresent(node -> undecided(node, "disabled"));
    }
    for (Setting<Optional<HttpdNode>> root : BY_HOST) {
      r.server.get(root).ifPresent(node -> undecided(node, "none"));
    }
  }

  private static void undecided(HttpdNode node, String except) {
    if (!node.argument(0).equalsIgnoreCase(except)) {
      throw new Undecidable(node.name());
    }
  }

  /** {@code ap_core_translate}: the path below {@code DocumentRoot}. */
  static int documentRoot(HttpdRequest r, String uri) {
    if (r.isProxied) {
      return 403;
    }
    if (!uri.startsWith("/") && !uri.equals("*")) {
      return 400;
    }
    String path = uri;
    Optional<HttpdNode> own = r.server.get(SERVER_PATH);
    if (own.isPresent() && Paths.covered(uri, own.get().argument(0)) > 0) {
      path = uri.substring(own.get().argument(0).length());
    }
    boolean isTooLong = r.documentRoot.length() + path.length() + 4 > LONGEST;
    String merged = Paths.merged(r.documentRoot, Paths.withoutSlashes(path));
    if (merged == null || isTooLong) {
      return 403;
    }
    r.filename = merged;
    r.server.get(DOCUMENT_ROOT).ifPresent(node -> r.because(node, "below the DocumentRoot"));
    return 0;
  }
}
