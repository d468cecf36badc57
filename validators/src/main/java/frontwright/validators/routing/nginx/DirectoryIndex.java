package frontwright.validators.routing.nginx;

import frontwright.model.routing.ServedFiles.Kind;
import org.jspecify.annotations.Nullable;

/** Answers for a directory: ngx_http_index_handler and ngx_http_autoindex_handler. */
final class DirectoryIndex {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int FAILURE = 500;
  private static final int PREALLOCATED = 16;

  private final Exchange exchange;
  private final Conduct conduct;
  private @Nullable String directory;
  private int allocated;
  private boolean isTested;

  DirectoryIndex(Exchange exchange) {
    this.exchange = exchange;
    this.conduct = exchange.scope.conduct();
  }

  Phase answer() {
    for (Template index : conduct.indexes()) {
      Phase phase = look(index);
      if (phase != null) {
        return phase;
      }
    }
    if (conduct.listsDirectories() && !exchange.method.equals("POST")) {
      return list();
    }
    exchange.because(null, "a directory without an index");
    return Errors.fail(exchange, FORBIDDEN);
  }

  /** Looks for an index; null where the next one is to be tried. */
  private @Nullable Phase look(Template index) {
    String name = index.text(exchange);
    if (index.isConstant() && name.startsWith("/")) {
      return InternalRedirects.to(exchange, name, exchange.args);
    }
    map(index, name);
    if (directory == null) {
      return Errors.fail(exchange, FAILURE);
    } else if (name.startsWith("/")) {
      return InternalRedirects.to(exchange, name, exchange.args);
    }
    Kind kind = exchange.setup.kind(directory + name);
    if (kind == Kind.FILE || kind == Kind.DIRECTORY) {
      exchange.because(null, name + " is the directory's index");
      return InternalRedirects.to(exchange, exchange.uri + name, exchange.args);
    } else if (kind == Kind.UNKNOWN) {
      return unknown(directory + name, name);
    }
    int status = isTested ? 0 : test(directory);
    isTested = true;
    return status == 0 ? null : Errors.fail(exchange, status);
  }

  /** Computes the directory, again only where nginx has no room for the name behind it. */
  private void map(Template index, String name) {
    int reserve = name.length() + 1 + PREALLOCATED;
    if (index.isConstant()) {
      reserve = 0;
      for (Template each : conduct.indexes()) {
        reserve = Math.max(reserve, each.isConstant() ? each.source().length() + 1 : 0);
      }
    }
    if (reserve > allocated) {
      directory = conduct.root().file(exchange, exchange.uri);
      allocated = reserve + 1;
    }
  }

  /** The only index may be taken for granted, where a missing file means a refusal anyway. */
  private Phase unknown(String path, String name) {
    if (conduct.indexes().size() > 1 || conduct.listsDirectories()) {
      throw new Undecidable("whether there is " + Setup.tidy(path));
    }
    exchange.because(null, "taken for granted: there is an index, " + name);
    exchange.assumedFile = path;
    return InternalRedirects.to(exchange, exchange.uri + name, exchange.args);
  }

  /** Whether the directory is there: ngx_http_index_test_dir. */
  private int test(String path) {
    return switch (exchange.setup.kind(path)) {
      case UNKNOWN -> throw new Undecidable("whether there is " + Setup.tidy(path));
      case DIRECTORY -> 0;
      case FILE -> FAILURE;
      case ABSENT -> NOT_FOUND;
    };
  }

  /** What stands before the last character is listed, a slash or not. */
  private Phase list() {
    String path = conduct.root().file(exchange, exchange.uri);
    if (path == null) {
      return Errors.fail(exchange, FAILURE);
    }
    String bare = path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    return switch (exchange.setup.kind(bare)) {
      case UNKNOWN -> throw new Undecidable("whether there is " + bare);
      case DIRECTORY -> {
        exchange.because(null, "the directory is listed");
        yield exchange.end(Errors.answer(exchange, Contents.status(exchange, OK)));
      }
      default -> Errors.fail(exchange, NOT_FOUND);
    };
  }
}
