package frontwright.validators.rules.nginx.security;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.LocationPattern;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.ValueOrigin;
import frontwright.validators.rules.nginx.ValueOrigin.Capture;
import frontwright.validators.rules.nginx.ValueOrigin.Variable;
import frontwright.validators.rules.nginx.VariableReference;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which variables hold what a client chose. */
final class Tainted {

  /** The path after decoding, in which anything may stand that {@code %} can spell. */
  private static final Set<String> DECODED =
      Set.of("uri", "document_uri", "request_filename", "fastcgi_script_name", "fastcgi_path_info");

  private static final LazyPattern CHOSEN =
      LazyPattern.of(
          "(?:http|arg|cookie)_.*|request_uri|args|query_string|request_body|request|remote_user");

  private Tainted() {}

  /**
   * The first variable in a text that may hold a byte that was decoded from the path, and something
   * behind it.
   */
  static Optional<VariableReference> decoded(
      String text, NginxNode at, NginxSubject subject, int symbol) {
    return first(text, at, subject, origin -> isDecoded(origin, symbol) && !isExact(at, origin));
  }

  /** The first variable in a text of which a client chooses a part. */
  static Optional<VariableReference> first(
      String text, NginxNode at, NginxSubject subject, Predicate<ValueOrigin> isBad) {
    return VariableReference.in(text).stream()
        .filter(
            reference ->
                subject
                    .variables()
                    .origins(text.substring(reference.start(), reference.end()), at, at)
                    .stream()
                    .anyMatch(isBad))
        .findFirst();
  }

  private static boolean isDecoded(ValueOrigin origin, int symbol) {
    return origin instanceof Capture capture
        ? capture.mayContinueBehind(symbol)
            && capture.subject().stream().anyMatch(from -> isDecoded(from, symbol))
        : origin instanceof Variable variable && DECODED.contains(variable.name());
  }

  /** In a location for exactly one path, the path is what the location says. */
  private static boolean isExact(NginxNode at, ValueOrigin origin) {
    return origin instanceof Variable
        && at.around("location")
            .map(location -> LocationPattern.of(location).kind() == LocationPattern.Kind.EXACT)
            .orElse(false);
  }

  /**
   * Whether a client chooses a value freely.
   *
   * @param isHostOpen whether {@code $host} may be anything: no name has brought the request here
   */
  static boolean isChosen(ValueOrigin origin, boolean isHostOpen) {
    return origin instanceof Capture capture
        ? !capture.isFixed()
            && capture.group() != null
            && capture.subject().stream().anyMatch(from -> isChosen(from, isHostOpen))
        : origin instanceof Variable variable && isChosen(variable.name(), isHostOpen);
  }

  private static boolean isChosen(String variable, boolean isHostOpen) {
    return DECODED.contains(variable)
        || CHOSEN.matches(variable)
        || (isHostOpen && variable.equals("host"));
  }
}
