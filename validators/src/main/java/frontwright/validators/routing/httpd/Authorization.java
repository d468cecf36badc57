package frontwright.validators.routing.httpd;

import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  private static final String[] REQUIREMENTS = {
    "require", "<requireall", "<requireany", "<requirenone"
  };

  private static final String[] NAMES = Setting.names(REQUIREMENTS, new String[] {"authmerging"});

  /**
   * What a section requires.
   *
   * @param merging what {@code AuthMerging} says, in small letters; empty where it is not said
   */
  private record Section(List<Requirement> requirements, String merging) {

    static Section of(Scope scope) {
      List<HttpdNode> merging = scope.of("authmerging");
      return new Section(
          scope.of(REQUIREMENTS).stream().map(Requirement::of).toList(),
          merging.isEmpty() ? "" : Ascii.lower(merging.get(merging.size() - 1).argument(0)));
    }

    boolean isSilent() {
      return requirements.isEmpty() && merging.isEmpty();
    }

    /** Whether what is required before does not count. */
    boolean isAlone() {
      return merging.isEmpty() || merging.equals("off");
    }

    /** The answer to all requests; empty where it depends on them. */
    Optional<Answer> toAll() {
      boolean isOne = isAlone() && requirements.size() == 1;
      return isOne && requirements.get(0).isForAll()
          ? Optional.of(all(requirements.get(0)))
          : Optional.empty();
    }
  }

  /** What is required last. */
  static final Setting<Optional<HttpdNode>> LAST = Setting.last(REQUIREMENTS);

  /** What the sections require that say something of it. */
  private static final Setting<List<Section>> SECTIONS =
      new Setting<>(
          directory ->
              directory.scopes().stream()
                  .map(Section::of)
                  .filter(section -> !section.isSilent())
                  .toList(),
          NAMES);

  private static final Setting<Boolean> IS_REQUIRED =
      new Setting<>(directory -> isAny(directory.get(SECTIONS)), NAMES);

  /** The answer to all requests, where {@code Require all} alone counts. */
  private static final Setting<Optional<Answer>> TO_ALL =
      new Setting<>(directory -> toAll(directory.get(SECTIONS)), NAMES);

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
    return r.directory.get(IS_REQUIRED);
  }

  private static boolean isAny(List<Section> sections) {
    return sections.stream().anyMatch(section -> !section.requirements().isEmpty());
  }

  private static Optional<Answer> toAll(List<Section> sections) {
    return sections.isEmpty() ? Optional.empty() : sections.get(sections.size() - 1).toAll();
  }

  /** Asks what is applicable; {@code AuthMerging} says what counts. */
  Answer answer() {
    Optional<Answer> toAll = r.directory.get(TO_ALL);
    return toAll.isPresent() ? toAll.get() : answer(r.directory.get(SECTIONS), true);
  }

  /**
   * The last section that requires something counts, alone or merged with those before it.
   *
   * @param isAll whether all that is asked for around it must be there
   */
  private Answer answer(List<Section> sections, boolean isAll) {
    if (sections.isEmpty()) {
      return Answer.NEUTRAL;
    }
    Section last = sections.get(sections.size() - 1);
    List<Section> others = sections.subList(0, sections.size() - 1);
    List<Requirement> own = last.requirements();
    if (last.isAlone()) {
      return section(own, isAll);
    } else if (own.isEmpty()) {
      return answer(others, isAll);
    } else if (!isAny(others)) {
      return section(own, isAll);
    }
    boolean isBoth = last.merging().equals("and");
    Answer merged = both(isBoth, answer(others, isBoth), section(own, isBoth));
    return merged == Answer.NEUTRAL && isAll ? unconcerned(sections) : merged;
  }

  /** Where nothing is for the method, it is let through ({@code apply_authz_sections}). */
  private Answer unconcerned(List<Section> sections) {
    boolean isConcerned = sections.stream().anyMatch(each -> concerns(each.requirements()));
    return isConcerned ? Answer.NEUTRAL : Answer.GRANTED;
  }

  private boolean concerns(List<Requirement> requirements) {
    return requirements.stream().anyMatch(each -> Methods.concerns(each.node(), r.method));
  }

  /** What one section requires; what is for other methods neither grants nor denies. */
  private Answer section(List<Requirement> own, boolean isAll) {
    own.forEach(Requirement::check);
    if (concerns(own)) {
      return container(own, false, false);
    }
    return isAll ? Answer.GRANTED : Answer.NEUTRAL;
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

  private Answer container(List<Requirement> children, boolean isAll, boolean isNegated) {
    Answer answer = Answer.NEUTRAL;
    for (Requirement child : children) {
      child.check();
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

  private Answer child(Requirement requirement, boolean isAll) {
    HttpdNode node = requirement.node();
    if (!Methods.concerns(node, r.method)) {
      return isAll ? Answer.GRANTED : Answer.NEUTRAL;
    } else if (node.isSection()) {
      return container(requirement.inside(), node.is("RequireAll"), node.is("RequireNone"));
    }
    Answer answer = provider(requirement);
    return requirement.isNegated() ? not(answer) : answer;
  }

  private Answer provider(Requirement requirement) {
    List<String> words = requirement.words();
    String name = requirement.name();
    return switch (Ascii.lower(name)) {
      case "all" -> all(requirement);
      case "method" -> of(Methods.isAmong(r.method, words));
      case "env" -> of(words.stream().anyMatch(word -> r.variable(word) != null));
      case "ip" -> address(requirement);
      case "local" -> local();
      case "expr" -> {
        String all = requirement.node().rawArguments().strip();
        String text = all.substring(all.toLowerCase(Locale.ROOT).indexOf("expr") + 4).strip();
        yield of(r.holds(text));
      }
      case "valid-user" -> r.user == null ? Answer.DENIED_NO_USER : Answer.GRANTED;
      case "user" -> user(words);
      default -> unknown(name, r.user == null && !name.contains("host"));
    };
  }

  private static Answer all(Requirement requirement) {
    return of(requirement.words().get(0).equalsIgnoreCase("granted"));
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

  private Answer address(Requirement requirement) {
    if (!(r.remote instanceof Value.Known known)) {
      unknown = "REMOTE_ADDR";
      return Answer.UNKNOWN;
    }
    return of(
        requirement.networks().stream()
            .anyMatch(network -> network.contains(known.text()).orElse(false)));
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
