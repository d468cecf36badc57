package frontwright.validators.routing.nginx;

import frontwright.model.routing.Outcome;
import frontwright.validators.routing.ServedFiles.Kind;
import org.jspecify.annotations.Nullable;

/** What answers: ngx_http_core_content_phase, the index, autoindex and static modules. */
final class Contents {

  private static final int OK = 200;
  private static final int MOVED = 301;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int FAILURE = 500;

  private Contents() {}

  static Phase answer(Exchange exchange) {
    Content content = exchange.content;
    if (content instanceof Content.Backend backend) {
      return pass(exchange, backend);
    } else if (content instanceof Content.Fixed fixed) {
      return exchange.end(new Outcome.Answer(status(exchange, fixed.status())));
    } else if (content instanceof Content.Foreign foreign) {
      throw new Undecidable(foreign.directive());
    }
    return exchange.uri.endsWith("/") ? directory(exchange) : file(exchange);
  }

  private static Phase pass(Exchange exchange, Content.Backend backend) {
    Pass pass = exchange.scope.conduct().passes().get(backend.protocol());
    if (pass == null) {
      throw new Undecidable(backend.protocol().word() + "_pass");
    }
    return pass.run(exchange);
  }

  /** The status of an answer, which an error's page may have set before. */
  private static int status(Exchange exchange, int own) {
    return exchange.errorStatus == 0 ? own : exchange.errorStatus;
  }

  private static Phase directory(Exchange exchange) {
    Conduct conduct = exchange.scope.conduct();
    if (exchange.isPlainMethod()) {
      String directory = conduct.root().file(exchange, exchange.uri);
      boolean isTested = false;
      for (Template index : conduct.indexes()) {
        String name = index.text(exchange);
        if (name.startsWith("/")) {
          return InternalRedirects.to(exchange, name, exchange.args);
        } else if (directory == null) {
          return Errors.fail(exchange, FAILURE);
        }
        Kind kind = exchange.setup.kind(directory + name);
        if (kind == Kind.FILE || kind == Kind.DIRECTORY) {
          return index(exchange, name);
        } else if (kind == Kind.UNKNOWN) {
          return unknownIndex(exchange, directory, name);
        }
        int status = isTested ? 0 : test(exchange, directory);
        if (status != 0) {
          return Errors.fail(exchange, status);
        }
        isTested = true;
      }
      if (conduct.listsDirectories() && !exchange.method.equals("POST")) {
        return list(exchange, directory);
      }
      exchange.because(null, "a directory without an index");
      return Errors.fail(exchange, FORBIDDEN);
    }
    return Errors.fail(exchange, NOT_ALLOWED);
  }

  private static Phase index(Exchange exchange, String name) {
    exchange.because(null, name + " is the directory's index");
    return InternalRedirects.to(exchange, exchange.uri + name, exchange.args);
  }

  /** The only index may be taken for granted, where a missing file means a refusal anyway. */
  private static Phase unknownIndex(Exchange exchange, String directory, String name) {
    if (exchange.scope.conduct().indexes().size() > 1
        || exchange.scope.conduct().listsDirectories()) {
      throw new Undecidable("whether there is " + Setup.tidy(directory + name));
    }
    exchange.because(null, "taken for granted: there is an index, " + name);
    exchange.assumedFile = directory + name;
    return InternalRedirects.to(exchange, exchange.uri + name, exchange.args);
  }

  /** Whether the directory is there: ngx_http_index_test_dir. */
  private static int test(Exchange exchange, String directory) {
    Kind kind = exchange.setup.kind(directory);
    if (kind == Kind.UNKNOWN) {
      throw new Undecidable("whether there is " + Setup.tidy(directory));
    }
    return kind == Kind.DIRECTORY ? 0 : missing(exchange, directory);
  }

  private static int missing(Exchange exchange, String directory) {
    return exchange.setup.kind(directory) == Kind.FILE ? FAILURE : NOT_FOUND;
  }

  private static Phase list(Exchange exchange, @Nullable String directory) {
    Kind kind = directory == null ? Kind.ABSENT : exchange.setup.kind(directory);
    if (kind == Kind.UNKNOWN) {
      throw new Undecidable("whether there is " + directory);
    } else if (kind == Kind.DIRECTORY) {
      exchange.because(null, "the directory is listed");
      return exchange.end(new Outcome.Answer(status(exchange, OK)));
    }
    return Errors.fail(exchange, directory == null ? FAILURE : NOT_FOUND);
  }

  /** ngx_http_static_handler. */
  private static Phase file(Exchange exchange) {
    if (!exchange.isPlainMethod()) {
      exchange.because(null, "files are not asked for by " + exchange.method);
      return Errors.fail(exchange, NOT_ALLOWED);
    }
    String path = exchange.scope.conduct().root().file(exchange, exchange.uri);
    if (path == null) {
      return Errors.fail(exchange, FAILURE);
    }
    Kind kind = exchange.setup.kind(path);
    return switch (kind) {
      case ABSENT -> {
        exchange.because(null, "there is no " + Setup.tidy(path));
        yield Errors.fail(exchange, NOT_FOUND);
      }
      case DIRECTORY -> slash(exchange);
      case FILE, UNKNOWN -> {
        if (exchange.method.equals("POST")) {
          if (kind == Kind.UNKNOWN) {
            throw new Undecidable("whether there is " + Setup.tidy(path));
          }
          yield Errors.fail(exchange, NOT_ALLOWED);
        }
        yield exchange.end(served(exchange, path, kind == Kind.FILE));
      }
    };
  }

  private static Outcome served(Exchange exchange, String path, boolean isThere) {
    int status = status(exchange, OK);
    if (status == OK) {
      return new Outcome.File(Setup.tidy(path), isThere);
    }
    exchange.because(null, "with " + Setup.tidy(path) + " as its text");
    return new Outcome.Answer(status);
  }

  private static Phase slash(Exchange exchange) {
    exchange.because(null, "a directory, and the slash at the end is missing");
    String path = UriEscapes.path(exchange.uri) + "/";
    exchange.location = Values.of(exchange.args.isEmpty() ? path : path + "?" + exchange.args);
    return Errors.fail(exchange, MOVED);
  }
}
