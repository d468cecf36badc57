package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Locale;

/** {@code ap_process_request_internal}: the phases from the path to what is at it. */
final class Processing {

  private static final Setting<Boolean> MERGES_SLASHES = Setting.isOn("mergeslashes", true);

  /** {@code AllowEncodedSlashes}, without its name: sections that do not say it put it back. */
  static final Setting<UriPath.Slashes> ENCODED_SLASHES = new Setting<>(Processing::slashes);

  private Processing() {}

  /** Runs the phases; returns 0, or a status to answer with. */
  static int run(HttpdRequest r) {
    int status = decoded(r);
    if (status != 0) {
      return status;
    }
    r.directory = r.server;
    locate(r);
    status = Translation.run(r);
    if (status != 0) {
      return status;
    }
    r.directory = r.server;
    status = stored(r);
    if (status != 0) {
      return status;
    }
    locate(r);
    r.site.metadata().parse(r);
    status = Access.check(r);
    return status == 0 ? Fixups.run(r) : status;
  }

  /** The path, decoded; what may not be in it is refused. */
  private static int decoded(HttpdRequest r) {
    if (!r.uri.startsWith("/")) {
      return r.uri.equals("*") ? 0 : 400;
    }
    boolean merges = r.server.get(MERGES_SLASHES);
    UriPath.Normalized first = UriPath.normalized(r.uri, merges, true);
    if (!first.isGood()) {
      r.because(null, "the path leaves the root, or has a bad escape");
      return 400;
    }
    UriPath.Slashes slashes = r.server.get(ENCODED_SLASHES);
    UriPath.Unescaped unescaped = UriPath.unescaped(first.text(), slashes);
    if (unescaped.status() != 0) {
      HttpdNode node = r.server.last("allowencodedslashes").orElse(null);
      r.because(node, "an encoded slash or NUL in the path");
      return unescaped.status();
    }
    boolean isAgain = slashes == UriPath.Slashes.DECODED;
    r.uri = isAgain ? UriPath.normalized(unescaped.text(), merges, false).text() : unescaped.text();
    return 0;
  }

  private static UriPath.Slashes slashes(Applicable server) {
    return switch (server.reset("allowencodedslashes", "off").toLowerCase(Locale.ROOT)) {
      case "on" -> UriPath.Slashes.DECODED;
      case "nodecode" -> UriPath.Slashes.KEPT;
      default -> UriPath.Slashes.FORBIDDEN;
    };
  }

  /** {@code walk_location_and_if}. */
  static void locate(HttpdRequest r) {
    r.directory = r.directory.and(located(r));
    Urls.name(r);
    List<Scope> held = Conditions.held(r);
    while (!held.isEmpty()) {
      r.directory = r.directory.and(held);
      Urls.name(r);
      held = Conditions.held(r, held);
    }
  }

  /** As httpd does, looks for a path's sections once, however often it is asked. */
  private static List<Scope> located(HttpdRequest r) {
    if (!r.uri.equals(r.located)) {
      r.locatedScopes = r.host().mapping().sections().locations(r);
      r.located = r.uri;
    }
    return r.locatedScopes;
  }

  /** The hook {@code map_to_storage}. */
  private static int stored(HttpdRequest r) {
    if (r.isProxied) {
      String url = String.valueOf(r.filename).substring("proxy:".length());
      r.directory = r.directory.and(r.host().mapping().sections().proxies(r, url));
      return 0;
    }
    if (r.method.equals("TRACE")) {
      HttpdNode node = r.server.last("traceenable").orElse(null);
      r.because(node, "TRACE");
      return node != null && node.argument(0).equalsIgnoreCase("off") ? 405 : 200;
    } else if (r.method.equals("OPTIONS") && r.uri.equals("*")) {
      return 200;
    }
    int status = new DirectoryWalk(r).run();
    if (status == 0) {
      r.directory = r.directory.and(Sections.files(r, Paths.name(String.valueOf(r.filename))));
    }
    return status;
  }
}
