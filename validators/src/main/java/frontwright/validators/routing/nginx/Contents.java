package frontwright.validators.routing.nginx;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.ServedFiles.Kind;

/** What answers: ngx_http_core_content_phase, the index, autoindex and static modules. */
final class Contents {

  private static final int OK = 200;
  private static final int MOVED = 301;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int FAILURE = 500;

  private Contents() {}

  static Phase answer(Exchange exchange) {
    Content content = exchange.content;
    if (content instanceof Content.Backend backend) {
      return pass(exchange, backend);
    } else if (content instanceof Content.Fixed fixed) {
      return exchange.end(Errors.answer(exchange, status(exchange, fixed.status())));
    } else if (content instanceof Content.Foreign foreign) {
      throw new Undecidable(foreign.directive());
    }
    if (exchange.scope.conduct().davMethods().contains(exchange.method)) {
      throw new Undecidable("dav_methods " + exchange.method);
    }
    if (exchange.uri.isEmpty()) {
      throw new Undecidable("$uri, which is empty");
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
  static int status(Exchange exchange, int own) {
    return exchange.errorStatus == 0 ? own : exchange.errorStatus;
  }

  private static Phase directory(Exchange exchange) {
    return exchange.isPlainMethod()
        ? new DirectoryIndex(exchange).answer()
        : Errors.fail(exchange, NOT_ALLOWED);
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
    return Errors.answer(exchange, status);
  }

  private static Phase slash(Exchange exchange) {
    exchange.because(null, "a directory, and the slash at the end is missing");
    String path = UriEscapes.path(exchange.uri) + "/";
    exchange.location = Values.of(exchange.args.isEmpty() ? path : path + "?" + exchange.args);
    return Errors.fail(exchange, MOVED);
  }
}
