package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.routing.httpd.expression.Subnet;
import java.util.List;
import java.util.Locale;

/** {@code Require} and its containers (mod_authz_core.c). */
final class Authorization {

  /** What comes of asking. {@code UNKNOWN} is ours. */
  enum Answer {
    GRANTED,
    DENIED,
    DENIED_NO_USER,
    NEUTRAL,
    UNKNOWN
  }

  private final HttpdRequest r;
  private String unknown = "Require";

  Authorization(HttpdRequest r) {
    this.r = r;
  }

  /** What the answer depends on when it is not known. */
  String unknown() {
    return unknown;
  }

  /** Whether anything is required at all. */
  static boolean isRequired(HttpdRequest r) {
    return r.directory.scopes().stream().anyMatch(scope -> !requirements(scope).isEmpty());
  }

  private static List<HttpdNode> requirements(Scope scope) {
    return scope.of("require", "<requireall", "<requireany", "<requirenone");
  }

  /** Asks what is applicable; {@code AuthMerging} says what counts. */
  Answer answer() {
    List<Scope> scopes = r.directory.scopes();
    return answer(scopes, scopes.size() - 1, true);
  }

  /**
   * The last scope that requires something counts, alone or merged with those before it.
   *
   * @param isAll whether all that is asked for around it must be there
   */
  private Answer answer(List<Scope> scopes, int last, boolean isAll) {
    for (int i = last; i >= 0; i--) {
      List<HttpdNode> own = requirements(scopes.get(i));
      String merging =
          scopes.get(i).of("authmerging").stream()
              .reduce((first, second) -> second)
              .map(node -> node.argument(0).toLowerCase(Locale.ROOT))
              .orElse("");
      boolean isOff = merging.isEmpty() || merging.equals("off");
      if (isOff && merging.isEmpty() && own.isEmpty()) {
        continue;
      } else if (isOff) {
        return section(own, isAll);
      } else if (own.isEmpty()) {
        return answer(scopes, i - 1, isAll);
      } else if (!isAny(scopes.subList(0, i))) {
        return section(own, isAll);
      }
      boolean isBoth = merging.equals("and");
      Answer merged = both(isBoth, answer(scopes, i - 1, isBoth), section(own, isBoth));
      return merged == Answer.NEUTRAL && isAll ? unconcerned(scopes.subList(0, i + 1)) : merged;
    }
    return Answer.NEUTRAL;
  }

  private static boolean isAny(List<Scope> scopes) {
    return scopes.stream().anyMatch(scope -> !requirements(scope).isEmpty());
  }

  /** Where nothing is for the method, it is let through ({@code apply_authz_sections}). */
  private Answer unconcerned(List<Scope> scopes) {
    boolean isConcerned = scopes.stream().anyMatch(scope -> concerns(requirements(scope)));
    return isConcerned ? Answer.NEUTRAL : Answer.GRANTED;
  }

  private boolean concerns(List<HttpdNode> requirements) {
    return requirements.stream().anyMatch(node -> Methods.concerns(node, r.method));
  }

  /** What one scope requires; what is for other methods neither grants nor denies. */
  private Answer section(List<HttpdNode> own, boolean isAll) {
    boolean isConcerned = concerns(own);
    own.forEach(Scope::certain);
    return isConcerned ? container(own, false, false) : isAll ? Answer.GRANTED : Answer.NEUTRAL;
  }

  private static Answer both(boolean isAll, Answer first, Answer second) {
    return joined(isAll, joined(isAll, Answer.NEUTRAL, first), second);
  }

  /** One more child of a container, the first that decides wins. */
  private static Answer joined(boolean isAll, Answer before, Answer next) {
    Answer decisive = isAll ? Answer.DENIED : Answer.GRANTED;
    if (before == decisive || next == Answer.NEUTRAL) {
      return before;
    } else if (next == decisive) {
      return next;
    } else if (before == Answer.UNKNOWN || next == Answer.UNKNOWN) {
      return Answer.UNKNOWN;
    }
    Answer weaker = isAll ? Answer.GRANTED : Answer.DENIED;
    boolean isBetter =
        before == Answer.NEUTRAL || (next == Answer.DENIED_NO_USER && before == weaker);
    return isBetter ? next : before;
  }

  private Answer container(List<HttpdNode> children, boolean isAll, boolean isNegated) {
    Answer answer = Answer.NEUTRAL;
    for (HttpdNode child : children) {
      Scope.certain(child);
      answer = joined(isAll, answer, child(child, isAll));
    }
    return isNegated ? not(answer) : answer;
  }

  private static Answer not(Answer answer) {
    if (answer == Answer.GRANTED) {
      return Answer.DENIED;
    }
    boolean isDenied = answer == Answer.DENIED || answer == Answer.DENIED_NO_USER;
    return isDenied ? Answer.NEUTRAL : answer;
  }

  private Answer child(HttpdNode node, boolean isAll) {
    if (!Methods.concerns(node, r.method)) {
      return isAll ? Answer.GRANTED : Answer.NEUTRAL;
    } else if (node.isSection()) {
      List<HttpdNode> inside = Scope.of(node).all();
      boolean isNone = node.is("RequireNone");
      return container(inside, node.is("RequireAll"), isNone);
    }
    List<String> words = node.arguments();
    boolean isNegated = words.get(0).equalsIgnoreCase("not");
    List<String> rest = words.subList(isNegated ? 1 : 0, words.size());
    Answer answer = provider(node, rest.get(0), rest.subList(1, rest.size()));
    return isNegated ? not(answer) : answer;
  }

  private Answer provider(HttpdNode node, String name, List<String> words) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "all" -> of(words.get(0).equalsIgnoreCase("granted"));
      case "method" -> of(Methods.isAmong(r.method, words));
      case "env" -> of(words.stream().anyMatch(word -> r.variable(word) != null));
      case "ip" -> address(words);
      case "local" -> local();
      case "expr" -> {
        String all = node.rawArguments().strip();
        String text = all.substring(all.toLowerCase(Locale.ROOT).indexOf("expr") + 4).strip();
        yield of(r.holds(text));
      }
      case "valid-user" -> r.user == null ? Answer.DENIED_NO_USER : Answer.GRANTED;
      case "user" -> user(words);
      default -> unknown(name, r.user == null && !name.contains("host"));
    };
  }

  private static Answer of(boolean isGranted) {
    return isGranted ? Answer.GRANTED : Answer.DENIED;
  }

  private Answer unknown(String name, boolean asksForUser) {
    if (asksForUser && !name.matches("(?i)group|dbm-group|file-owner|file-group|ldap-.*|dbd-.*")) {
      unknown = "Require " + name;
      return Answer.UNKNOWN;
    }
    unknown = "Require " + name;
    return asksForUser ? Answer.DENIED_NO_USER : Answer.UNKNOWN;
  }

  private Answer user(List<String> words) {
    if (r.user instanceof Value.Known known) {
      return of(words.contains(known.text()));
    }
    unknown = "REMOTE_USER";
    return r.user == null ? Answer.DENIED_NO_USER : Answer.UNKNOWN;
  }

  private Answer address(List<String> words) {
    if (!(r.remote instanceof Value.Known known)) {
      unknown = "REMOTE_ADDR";
      return Answer.UNKNOWN;
    }
    return of(
        words.stream()
            .anyMatch(
                word ->
                    Subnet.of(word)
                        .flatMap(subnet -> subnet.contains(known.text()))
                        .orElse(false)));
  }

  private Answer local() {
    if (!(r.remote instanceof Value.Known known)) {
      unknown = "REMOTE_ADDR";
      return Answer.UNKNOWN;
    }
    String remote = Addresses.canonical(known.text());
    return of(
        remote.startsWith("127.")
            || remote.equals(Addresses.canonical("::1"))
            || remote.equals(Addresses.canonical(r.sent.local())));
  }
}
