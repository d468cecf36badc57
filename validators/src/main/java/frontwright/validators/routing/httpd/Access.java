package frontwright.validators.routing.httpd;

import frontwright.model.routing.Field;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.Authorization.Answer;
import frontwright.validators.routing.httpd.expression.Subnet;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a request is let through: the access hooks of server/request.c. */
final class Access {

  /**
   * What the last section with such directives says: mod_access_compat.c merges nothing. Named by
   * none of them, for sections without any can forget it.
   */
  private static final Setting<List<HttpdNode>> COMPATIBLE =
      new Setting<>(
          directory -> {
            List<Scope> scopes = directory.scopes();
            int first = scopes.size();
            while (first > 0 && !scopes.get(first - 1).forgetsAccess()) {
              first--;
            }
            first = Math.max(0, first - 1);
            return ofLast(
                scopes.subList(first, scopes.size()), "order", "allow", "deny", "satisfy");
          });

  /** What the last section with {@code AllowMethods} says; empty for all. */
  private static final Setting<List<HttpdNode>> METHODS =
      new Setting<>(directory -> ofLast(directory.scopes(), "allowmethods"), "allowmethods");

  private static final Setting<String> TYPE =
      Setting.value("authtype", "", type -> type.equalsIgnoreCase("none") ? "" : type);

  private Access() {}

  private static List<HttpdNode> ofLast(List<Scope> scopes, String... names) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      List<HttpdNode> own = scopes.get(i).of(names);
      if (!own.isEmpty()) {
        own.forEach(Scope::certain);
        return own;
      }
    }
    return List.of();
  }

  /** Returns 0, or the status of the refusal. */
  static int check(HttpdRequest r) {
    boolean isAny = isAnySufficient(r);
    int checked = checker(r);
    if (isAny && checked == 0) {
      return 0;
    } else if (!isAny && checked != 0) {
      return checked;
    }
    int status = authorized(r);
    if (status != 0) {
      r.because(decisive(r), status == 401 ? "asks for a user" : "access is not granted");
    }
    return status;
  }

  /** {@code Satisfy Any}. */
  private static boolean isAnySufficient(HttpdRequest r) {
    boolean isAny = false;
    for (HttpdNode node : r.directory.get(COMPATIBLE)) {
      if (node.is("Satisfy") && Methods.concerns(node, r.method)) {
        isAny = node.argument(0).equalsIgnoreCase("any");
      }
    }
    return isAny;
  }

  private static int checker(HttpdRequest r) {
    if (!isMethodAllowed(r)) {
      r.because(r.directory.last("allowmethods").orElse(null), "not for " + r.method);
      return 405;
    }
    return isLetIn(r) ? 0 : 403;
  }

  /** What was required last. */
  private static HttpdNode decisive(HttpdRequest r) {
    return r.directory
        .get(Authorization.LAST)
        .or(() -> r.directory.last("deny", "order", "allow"))
        .orElseThrow();
  }

  private static boolean isMethodAllowed(HttpdRequest r) {
    List<HttpdNode> own = r.directory.get(METHODS);
    return own.isEmpty()
        || own.get(own.size() - 1).argument(0).equalsIgnoreCase("reset")
        || own.stream().anyMatch(node -> Methods.isAmong(r.method, node.arguments()));
  }

  private static boolean isLetIn(HttpdRequest r) {
    List<HttpdNode> said = r.directory.get(COMPATIBLE);
    return said.isEmpty()
        || isLetIn(r, said.stream().filter(node -> Methods.concerns(node, r.method)).toList());
  }

  private static boolean isLetIn(HttpdRequest r, List<HttpdNode> own) {
    String order =
        own.stream()
            .filter(node -> node.is("Order"))
            .reduce((first, second) -> second)
            .map(node -> node.argument(0).toLowerCase(Locale.ROOT))
            .orElse("deny,allow");
    boolean allowed = own.stream().anyMatch(node -> node.is("Allow") && names(r, node));
    boolean denied = own.stream().anyMatch(node -> node.is("Deny") && names(r, node));
    return order.equals("deny,allow") ? allowed || !denied : allowed && !denied;
  }

  private static boolean names(HttpdRequest r, HttpdNode node) {
    return node.arguments().stream().skip(1).anyMatch(word -> isMeant(r, word));
  }

  private static boolean isMeant(HttpdRequest r, String word) {
    if (word.equalsIgnoreCase("all")) {
      return true;
    } else if (word.regionMatches(true, 0, "env=", 0, 4)) {
      boolean isNot = word.startsWith("!", 4);
      return (r.variable(word.substring(isNot ? 5 : 4)) != null) != isNot;
    }
    Optional<Subnet> subnet = Subnet.of(word);
    if (subnet.isPresent() && r.remote instanceof Value.Known known) {
      return subnet.get().contains(known.text()).orElse(false);
    }
    throw new Undecidable(subnet.isPresent() ? "REMOTE_ADDR" : "REMOTE_HOST");
  }

  private static int authorized(HttpdRequest r) {
    if (!Authorization.isRequired(r)) {
      return r.directory.get(TYPE).isEmpty() ? 0 : 500;
    }
    Authorization authorization = new Authorization(r);
    Answer answer = authorization.answer();
    if (answer == Answer.DENIED_NO_USER) {
      int status = authenticated(r);
      return status == 0 ? afterUser(r) : status;
    }
    return status(answer, authorization, 403);
  }

  private static int afterUser(HttpdRequest r) {
    Authorization authorization = new Authorization(r);
    boolean isForbidden = r.directory.isOn("authzsendforbiddenonfailure", false);
    Answer answer = authorization.answer();
    return answer == Answer.DENIED_NO_USER
        ? 401
        : status(answer, authorization, isForbidden ? 403 : 401);
  }

  private static int status(Answer answer, Authorization authorization, int refusal) {
    if (answer == Answer.UNKNOWN) {
      throw new Undecidable(authorization.unknown());
    }
    return answer == Answer.GRANTED ? 0 : refusal;
  }

  /** Whose credentials are sent; whether they are right is not known, and taken for granted. */
  private static int authenticated(HttpdRequest r) {
    String type = r.directory.get(TYPE);
    if (type.isEmpty()) {
      return 500;
    } else if (!type.equalsIgnoreCase("basic")) {
      throw new Undecidable("AuthType " + type);
    } else if (r.directory.last("authname").isEmpty()) {
      return 500;
    }
    Optional<String> line =
        r.headers.stream()
            .filter(field -> field.isHeader("Authorization"))
            .map(Field::value)
            .map(value -> value instanceof Value.Known known ? known.text() : "")
            .findFirst();
    String[] words = line.orElse("").split(" ", 2);
    if (words.length < 2 || !words[0].equalsIgnoreCase("Basic")) {
      return 401;
    }
    r.user = new Value.Known(user(words[1].strip()));
    r.because(r.directory.last("authtype").orElse(null), "the credentials are taken to be right");
    return 0;
  }

  private static String user(String encoded) {
    try {
      String plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.ISO_8859_1);
      int colon = plain.indexOf(':');
      return colon < 0 ? plain : plain.substring(0, colon);
    } catch (IllegalArgumentException e) {
      throw new Undecidable("%{HTTP:Authorization}");
    }
  }
}
