package frontwright.validators.routing;

import frontwright.model.routing.Environ;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether a front and a server do with a request what a description means. What the contract
 * permits is no difference: merged slashes, and another refusal where several apply.
 */
public final class Agreement {

  /** Variables that may be there or not without any harm. */
  private static final Set<String> OPTIONAL =
      Set.of("HTTP_CONNECTION", "HTTP_X_REMOTE_USER", "HTTP_KEEP_ALIVE", "HTTP_EXPECT");

  private static final Set<Integer> MANIFOLD = Set.of(400, 413, 421);

  private static final long NGINX_LIMIT = 1 << 20;

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private static final Pattern SLASHES = Pattern.compile("/+");

  private static final Pattern ORIGIN = Pattern.compile("^https?://[^/]*");

  private Agreement() {}

  /**
   * What is different; empty when they agree.
   *
   * @param intended what the description means; what is found has to be one of these
   * @param found what was found out, both stages
   */
  public static Optional<String> difference(
      Request request, List<Outcome> intended, Outcome found) {
    Optional<String> first = difference(request, intended.get(0), found);
    boolean isAnother =
        intended.stream().skip(1).anyMatch(one -> difference(request, one, found).isEmpty());
    return isAnother ? Optional.empty() : first;
  }

  private static Optional<String> difference(Request request, Outcome intended, Outcome found) {
    if (intended instanceof Outcome.Asked wanted && found instanceof Outcome.Asked seen) {
      return wanted.application().equals(seen.application())
          ? environ(wanted.environ(), seen.environ())
          : said(wanted.application(), seen.application());
    }
    if (found instanceof Outcome.Answer answer && answer.status() == 413 && isRefusable(request)) {
      return intended instanceof Outcome.Asked ? said(intended, found) : Optional.empty();
    }
    if (intended instanceof Outcome.Redirect wanted && found instanceof Outcome.Redirect seen) {
      return redirect(wanted, seen);
    }
    if (intended instanceof Outcome.Answer wanted && isRefusal(found)) {
      boolean isSame = wanted.status() == status(found) || bothRefuse(wanted, found);
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

  /** Where nobody has said a limit, nginx has one: the default of client_max_body_size. */
  private static boolean isRefusable(Request request) {
    String length = request.header("Content-Length").orElse("0");
    return LENGTH.matcher(length).matches() && Long.parseLong(length) > NGINX_LIMIT;
  }

  /**
   * What is malformed or misdirected is refused in many ways, and a handshake may not even begin;
   * what is too large may lack a password, too.
   */
  private static boolean bothRefuse(Outcome.Answer wanted, Outcome found) {
    return MANIFOLD.contains(wanted.status()) && status(found) >= 400 && status(found) < 500;
  }

  private static Optional<String> redirect(Outcome.Redirect wanted, Outcome.Redirect found) {
    boolean isSame =
        wanted.status() == found.status()
            && wanted.location() instanceof Value.Known meant
            && found.location() instanceof Value.Known seen
            && isSame(trimmed(meant.text()), trimmed(seen.text()));
    return isSame ? Optional.empty() : said(wanted, found);
  }

  /** A client resolves what is relative by the URL that it knows (RFC 9110, 10.2.2). */
  private static boolean isSame(String meant, String seen) {
    return seen.startsWith("/")
        ? ORIGIN.matcher(meant).replaceFirst("").equals(seen)
        : meant.equals(seen);
  }

  private static String trimmed(String location) {
    return location.endsWith("?") ? location.substring(0, location.length() - 1) : location;
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
    return name.equals("PATH_INFO") ? SLASHES.matcher(text).replaceAll("/") : text;
  }
}
