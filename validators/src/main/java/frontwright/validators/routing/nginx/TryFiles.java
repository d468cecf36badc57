package frontwright.validators.routing.nginx;

import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.source.Place;
import java.util.List;

/**
 * {@code try_files}: ngx_http_try_files_handler.
 *
 * @param tries what is looked for
 * @param last what happens when nothing is there; empty with a code
 * @param code the status of {@code =404}, or 0
 */
record TryFiles(Place place, List<Try> tries, Template last, int code) {

  private static final int PREALLOCATED = 16;

  /** A path to look for. */
  record Try(Template path, boolean isDirectory) {}

  /** The phase that follows. */
  Phase run(Exchange exchange) {
    Root root = exchange.scope.conduct().root();
    if (root.alias() > 0 && !exchange.isLocationValid) {
      return Errors.fail(exchange, 500);
    }
    String directory = "";
    int allocated = 0;
    for (int i = 0; i < tries.size(); i++) {
      Try each = tries.get(i);
      int reserve = reserve(each.path(), root, exchange);
      if (reserve > allocated || allocated == 0) {
        allocated = reserve + PREALLOCATED;
        directory = root.directory(exchange);
      }
      String name = name(each.path(), root, exchange);
      String path = directory + name;
      Kind kind = each.isDirectory() ? exchange.setup.kind(path) : exchange.setup.file(path);
      boolean isAssumed =
          kind == Kind.UNKNOWN && code == 404 && i == tries.size() - 1 && !each.isDirectory();
      if (isAssumed) {
        exchange.assumedFile = path;
      } else if (kind == Kind.UNKNOWN) {
        throw new Undecidable("whether there is " + Setup.tidy(path));
      }
      if (isAssumed || kind == (each.isDirectory() ? Kind.DIRECTORY : Kind.FILE)) {
        found(each, name, root, exchange);
        return Phase.CONTENT;
      }
    }
    return fallBack(root, exchange);
  }

  /**
   * How much room nginx needs for a path; it computes the directory again only where it has less,
   * which matters when a {@code map} has changed what that depends on.
   */
  private static int reserve(Template path, Root root, Exchange exchange) {
    int length = path.text(exchange).length() + 1;
    if (root.alias() == Root.WHOLE) {
      return length;
    }
    return Math.max(0, length - exchange.uri.length() + root.alias());
  }

  /** What is put behind the directory; where an alias stands for it, the location's path is not. */
  private static String name(Template path, Root root, Exchange exchange) {
    String name = path.text(exchange);
    int alias = root.alias();
    boolean isRepeated =
        path.hasVariables()
            && alias > 0
            && alias != Root.WHOLE
            && alias <= exchange.uri.length()
            && name.startsWith(exchange.uri.substring(0, alias));
    return isRepeated ? name.substring(alias) : name;
  }

  private void found(Try each, String name, Root root, Exchange exchange) {
    exchange.because(place, "there is " + (each.isDirectory() ? "a directory" : "a file"));
    if (root.alias() == 0) {
      exchange.uri = name;
    } else if (root.alias() != Root.WHOLE) {
      exchange.uri = exchange.uri.substring(0, root.alias()) + name;
    } else if (!each.isDirectory()) {
      exchange.uri = name;
      exchange.addsUriToAlias = true;
    }
  }

  private Phase fallBack(Root root, Exchange exchange) {
    exchange.because(place, "nothing of it is there");
    if (code > 0) {
      return Errors.fail(exchange, code);
    }
    String target = name(last, root, exchange);
    if (target.startsWith("@")) {
      return InternalRedirects.toNamed(exchange, target);
    }
    int query = target.indexOf('?');
    return query < 0
        ? InternalRedirects.to(exchange, target, "")
        : InternalRedirects.to(exchange, target.substring(0, query), target.substring(query + 1));
  }
}
