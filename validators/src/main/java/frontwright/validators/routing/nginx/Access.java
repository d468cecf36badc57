package frontwright.validators.routing.nginx;

import frontwright.model.routing.Value;
import frontwright.model.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in: ngx_http_access_module, ngx_http_auth_basic_module and {@code satisfy}.
 *
 * @param rules {@code allow} and {@code deny}, the first that fits counts
 * @param realm {@code auth_basic}, or null
 * @param users {@code auth_basic_user_file}, or null
 * @param satisfiesAny {@code satisfy any}
 * @param subrequest the place of {@code auth_request}, or null
 */
record Access(
    List<Rule> rules,
    @Nullable Template realm,
    @Nullable Place realmPlace,
    @Nullable Template users,
    boolean satisfiesAny,
    @Nullable Place subrequest) {

  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;

  /**
   * A rule.
   *
   * @param network whom it is about; null for all
   */
  record Rule(Place place, @Nullable Network network, boolean denies) {}

  /** What a module says. */
  private enum Verdict {
    NOTHING,
    COME_IN,
    FORBIDDEN,
    UNAUTHORISED
  }

  /** Whether everybody may come in. */
  boolean isOpen() {
    return rules.isEmpty() && realm == null && subrequest == null;
  }

  /** The phase that follows. */
  Phase run(Exchange exchange) {
    if (isOpen()) {
      return Phase.PRECONTENT;
    }
    int refused = 0;
    for (int i = 0; i < 2; i++) {
      Verdict verdict = i == 0 ? byAddress(exchange) : byPassword(exchange);
      if (verdict == Verdict.COME_IN && satisfiesAny) {
        return Phase.PRECONTENT;
      }
      int status = verdict == Verdict.FORBIDDEN ? FORBIDDEN : UNAUTHORISED;
      if (verdict == Verdict.FORBIDDEN || verdict == Verdict.UNAUTHORISED) {
        if (!satisfiesAny) {
          return Errors.fail(exchange, status);
        }
        refused = refused == UNAUTHORISED ? refused : status;
      }
    }
    if (subrequest != null) {
      exchange.because(subrequest, "it is asked whether this may be");
      throw new Undecidable("auth_request");
    }
    return refused == 0 ? Phase.PRECONTENT : Errors.fail(exchange, refused);
  }

  private Verdict byAddress(Exchange exchange) {
    if (rules.isEmpty()) {
      return Verdict.NOTHING;
    }
    byte[] peer = exchange.peer();
    for (Rule rule : rules) {
      if (rule.network() == null || rule.network().holds(peer)) {
        exchange.because(
            rule.place(), exchange.remote + (rule.denies() ? " is refused" : " may come in"));
        return rule.denies() ? Verdict.FORBIDDEN : Verdict.COME_IN;
      }
    }
    return Verdict.NOTHING;
  }

  private Verdict byPassword(Exchange exchange) {
    if (realm == null || users == null || Values.text(realm.value(exchange)).equals("off")) {
      return Verdict.NOTHING;
    }
    Value authorization = exchange.header("authorization");
    String user = authorization == null ? null : BasicCredentials.user(Values.text(authorization));
    if (user == null) {
      exchange.because(realmPlace, "no user and password came with the request");
      return Verdict.UNAUTHORISED;
    }
    exchange.because(realmPlace, "taken for granted: the password of `" + user + "` is right");
    return Verdict.COME_IN;
  }
}
