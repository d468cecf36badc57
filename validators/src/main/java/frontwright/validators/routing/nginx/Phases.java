package frontwright.validators.routing.nginx;

import frontwright.model.routing.Outcome;

/** Takes a request through the phases: ngx_http_core_run_phases. */
final class Phases {

  private static final int MOVED = 301;
  private static final int NOT_FOUND = 404;
  private static final int TOO_LARGE = 413;
  private static final int FAILURE = 500;

  private Phases() {}

  static Outcome run(Exchange exchange) {
    int refused = RequestReader.read(exchange);
    Phase phase = refused == 0 ? Phase.POST_READ : Errors.fail(exchange, refused);
    while (phase != Phase.DONE) {
      phase = step(phase, exchange);
    }
    Outcome outcome = exchange.outcome;
    if (outcome == null) {
      throw new IllegalStateException("no outcome");
    }
    String assumed = exchange.assumedFile;
    if (assumed != null
        && !(outcome instanceof Outcome.File file && file.path().equals(Setup.tidy(assumed)))) {
      throw new Undecidable("whether there is " + Setup.tidy(assumed));
    }
    return outcome;
  }

  private static Phase step(Phase phase, Exchange exchange) {
    return switch (phase) {
      case POST_READ -> {
        exchange.checkForeign();
        exchange.scope.conduct().realIp().apply(exchange);
        yield Phase.SERVER_REWRITE;
      }
      case SERVER_REWRITE -> rewrite(exchange, Phase.FIND_CONFIG);
      case FIND_CONFIG -> findConfig(exchange);
      case REWRITE ->
          exchange.scope.kind() == Scope.Kind.SERVER
              ? Phase.POST_REWRITE
              : rewrite(exchange, Phase.POST_REWRITE);
      case POST_REWRITE -> postRewrite(exchange);
      case PREACCESS -> {
        exchange.scope.conduct().realIp().apply(exchange);
        exchange.because(exchange.scope.conduct().limited());
        yield Phase.ACCESS;
      }
      case ACCESS -> exchange.scope.conduct().access().run(exchange);
      case PRECONTENT -> {
        TryFiles tries = exchange.scope.conduct().tryFiles();
        yield tries == null ? Phase.CONTENT : tries.run(exchange);
      }
      case CONTENT -> Contents.answer(exchange);
      case DONE -> Phase.DONE;
    };
  }

  private static Phase rewrite(Exchange exchange, Phase next) {
    int status = Rewriting.run(exchange.scope.conduct().rewriting(), exchange);
    if (status == Rewriting.DECLINED) {
      exchange.checkForeign();
      return next;
    }
    return status == Rewriting.SENT ? Phase.DONE : Errors.fail(exchange, status);
  }

  /** ngx_http_core_find_config_phase. */
  private static Phase findConfig(Exchange exchange) {
    exchange.content = null;
    exchange.isUriChanged = false;
    boolean redirects = Locations.find(exchange);
    Scope found = exchange.scope;
    if (!exchange.isInternal && found.conduct().isInternal()) {
      exchange.because(null, "`internal`: not for clients");
      return Errors.fail(exchange, NOT_FOUND);
    }
    exchange.enter(found);
    long limit = found.conduct().bodyLimit();
    if (limit > 0 && exchange.contentLength > limit && !exchange.isBodyDiscarded) {
      exchange.isBodyDiscarded = true;
      exchange.because(null, "the body is larger than " + limit + " bytes");
      return Errors.fail(exchange, TOO_LARGE);
    }
    if (redirects) {
      exchange.because(null, "the slash at the end is missing");
      String path = UriEscapes.path(found.name());
      exchange.location = Values.of(exchange.args.isEmpty() ? path : path + "?" + exchange.args);
      return Errors.fail(exchange, MOVED);
    }
    exchange.checkForeign();
    return Phase.REWRITE;
  }

  private static Phase postRewrite(Exchange exchange) {
    if (!exchange.isUriChanged) {
      return Phase.PREACCESS;
    }
    exchange.uriChanges--;
    if (exchange.uriChanges == 0) {
      exchange.because(null, "rewritten ten times: a cycle");
      return Errors.fail(exchange, FAILURE);
    }
    exchange.scope = exchange.site.scope();
    return Phase.FIND_CONFIG;
  }
}
