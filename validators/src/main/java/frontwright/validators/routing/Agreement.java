package frontwright.validators.routing;

import frontwright.model.routing.Environ;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.RequestTarget;
import frontwright.model.routing.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a front and a server do with a request what a description means. What the contract
 * permits is no difference: merged slashes, and another refusal where several apply.
 */
public final class Agreement {

  /** Variables that may be there or not without any harm. */
  private static final Set<String> OPTIONAL =
      Set.of("HTTP_CONNECTION", "HTTP_X_REMOTE_USER", "HTTP_KEEP_ALIVE", "HTTP_EXPECT");

  private Agreement() {}

  /**
   * What is different; empty when they agree.
   *
   * @param intended what the description means
   * @param found what was found out, both stages
   */
  public static Optional<String> difference(Request request, Outcome intended, Outcome found) {
    if (intended instanceof Outcome.Asked wanted && found instanceof Outcome.Asked seen) {
      return wanted.application().equals(seen.application())
          ? environ(wanted.environ(), seen.environ())
          : said(wanted.application(), seen.application());
    }
    if (intended instanceof Outcome.Redirect wanted && found instanceof Outcome.Redirect seen) {
      return redirect(request, wanted, seen);
    }
    if (intended instanceof Outcome.Answer wanted && isRefusal(found)) {
      boolean isSame = wanted.status() == status(found) || bothRefuse(request, wanted, found);
      return isSame ? Optional.empty() : said(wanted, found);
    }
    return intended.equals(found) ? Optional.empty() : said(intended, found);
  }

  private static Optional<String> said(Object wanted, Object found) {
    return Optional.of("meant: " + wanted + ", found: " + found);
  }

  private static boolean isRefusal(Outcome outcome) {
    return outcome instanceof Outcome.Answer || outcome instanceof Outcome.Rejected;
  }

  private static int status(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        ? rejected.status()
        : ((Outcome.Answer) outcome).status();
  }

  /** A body that is too large, and a handshake that is refused, may be so before anything else. */
  private static boolean bothRefuse(Request request, Outcome.Answer wanted, Outcome found) {
    boolean hasBody = request.header("Content-Length").isPresent();
    int status = status(found);
    boolean isTooLarge = wanted.status() >= 400 && hasBody && status == 413;
    boolean isNoHandshake = wanted.status() == 421 && request.tls() && status == 0;
    return isTooLarge || isNoHandshake;
  }

  private static Optional<String> redirect(
      Request request, Outcome.Redirect wanted, Outcome.Redirect found) {
    boolean isSame =
        wanted.status() == found.status()
            && absolute(request, wanted.location()).equals(absolute(request, found.location()));
    return isSame ? Optional.empty() : said(wanted, found);
  }

  /** A location as the client resolves it (RFC 3986, 5.2), as far as servers make use of it. */
  private static String absolute(Request request, Value location) {
    if (!(location instanceof Value.Known known)) {
      return location.toString();
    }
    if (!known.text().startsWith("/")) {
      return known.text();
    }
    String named =
        RequestTarget.parse(request.target())
            .map(RequestTarget::authority)
            .or(() -> request.header("Host"))
            .orElse("");
    return (request.tls() ? "https://" : "http://") + named + known.text();
  }

  private static Optional<String> environ(Environ wanted, Environ found) {
    Set<String> names = new TreeSet<>(wanted.values().keySet());
    found.values().keySet().stream()
        .filter(name -> name.startsWith("HTTP_") || name.equals("REMOTE_USER"))
        .filter(name -> !OPTIONAL.contains(name))
        .forEach(names::add);
    for (String name : names) {
      String meant = text(name, wanted.values());
      String seen = text(name, found.values());
      if (!meant.equals(seen)) {
        return Optional.of(name + " meant: `" + meant + "`, found: `" + seen + "`");
      }
    }
    return Optional.empty();
  }

  /** An empty text and none are the same to an application that goes by PEP 3333. */
  private static String text(String name, Map<String, Value> values) {
    Value value = values.get(name);
    if (value == null) {
      return "";
    }
    String text = value instanceof Value.Known known ? known.text() : value.toString();
    return name.equals("PATH_INFO") ? text.replaceAll("/+", "/") : text;
  }
}
