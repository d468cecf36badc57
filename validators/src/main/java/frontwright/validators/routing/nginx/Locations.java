package frontwright.validators.routing.nginx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The locations of one level, below a server or another location.
 *
 * @param texts those given by text, or null
 * @param expressions those given by regular expressions, in the order of the file
 */
record Locations(@Nullable LocationTree texts, List<Scope> expressions) {

  static final Locations NONE = new Locations(null, List.of());

  /** How it ended: NGX_OK, NGX_DONE, NGX_AGAIN and NGX_DECLINED. */
  private enum Result {
    FOUND,
    REDIRECT,
    PREFIX,
    NONE
  }

  static Locations of(List<Scope> scopes) {
    List<Scope> texts =
        scopes.stream()
            .filter(scope -> scope.kind() == Scope.Kind.EXACT || scope.kind() == Scope.Kind.PREFIX)
            .toList();
    List<Scope> expressions =
        scopes.stream().filter(scope -> scope.kind() == Scope.Kind.REGEX).toList();
    return texts.isEmpty() && expressions.isEmpty()
        ? NONE
        : new Locations(LocationTree.of(texts), expressions);
  }

  /**
   * Makes the location of the exchange's URI its scope: ngx_http_core_find_location.
   *
   * @return whether nginx redirects to that location's name
   */
  static boolean find(Exchange exchange) {
    Result result = exchange.scope.locations().search(exchange);
    exchange.because(exchange.scope.chosen());
    return result == Result.REDIRECT;
  }

  private Result search(Exchange exchange) {
    boolean triesExpressions = true;
    Result result = Result.NONE;
    if (texts != null) {
      LocationTree.Result text = texts.find(exchange.uri, exchange);
      switch (text) {
        case EXACT -> {
          return Result.FOUND;
        }
        case REDIRECT -> {
          return Result.REDIRECT;
        }
        case PREFIX -> {
          triesExpressions = !exchange.scope.stopsExpressions();
          result = exchange.scope.locations().search(exchange);
        }
        case NONE -> {}
      }
    }
    if (result == Result.FOUND || result == Result.REDIRECT) {
      return result;
    }
    if (triesExpressions) {
      for (Scope scope : expressions) {
        if (scope.expression().matches(exchange, exchange.uri)) {
          exchange.scope = scope;
          scope.locations().search(exchange);
          return Result.FOUND;
        }
      }
    }
    return result;
  }
}
