package frontwright.validators.rules.nginx;

import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.regex.Expression;
import frontwright.validators.regex.Regex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows variables to where their values come from: through {@code set}, {@code map}, {@code geo},
 * {@code split_clients} and the groups of regular expressions.
 */
public final class VariableFlow {

  private final Index<NginxNode> setters = new Index<>();
  private final Index<RegexUse> capturing = new Index<>();

  /** Something by the names of variables, in lower case, and by servers; null: outside of all. */
  private static final class Index<T> {

    private final Map<String, Map<@Nullable NginxNode, List<T>>> byName = new HashMap<>();

    void add(String name, NginxNode node, T what) {
      byName
          .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new HashMap<>())
          .computeIfAbsent(server(node), s -> new ArrayList<>())
          .add(what);
    }

    /** What a request to a server may meet: the server's own, and what is outside of all. */
    List<T> found(String name, NginxNode asked) {
      Map<@Nullable NginxNode, List<T>> all = byName.get(name);
      if (all == null) {
        return List.of();
      }
      NginxNode server = server(asked);
      List<T> found = new ArrayList<>(all.getOrDefault(null, List.of()));
      if (server != null) {
        found.addAll(all.getOrDefault(server, List.of()));
      }
      return found;
    }
  }

  VariableFlow(NginxSubject subject) {
    subject.all().stream().filter(node -> node.context() != null).forEach(this::index);
  }

  private void index(NginxNode node) {
    int variable =
        switch (node.name()) {
          case "set" -> 0;
          case "map", "split_clients" -> 1;
          case "geo" -> node.arguments().size() - 1;
          default -> -1;
        };
    if (variable >= 0 && node.argument(variable).startsWith("$")) {
      setters.add(node.argument(variable).substring(1), node, node);
    }
    for (RegexUse use : RegexUse.of(node)) {
      if (use.text().contains("(?")) {
        use.compile().compiled().stream()
            .flatMap(expression -> expression.groups().stream())
            .map(Regex.Group::name)
            .filter(Objects::nonNull)
            .forEach(name -> capturing.add(name, node, use));
      }
    }
  }

  private static @Nullable NginxNode server(NginxNode node) {
    return node.is("server") ? node : node.around("server").orElse(null);
  }

  /**
   * What gives a variable its value: of several {@code set}, those around it, if there are any.
   *
   * @param name the variable's, in lower case
   * @param at the directive that uses it, or the entry of a map
   * @param asked a directive of the server that the request came to
   */
  public List<NginxNode> setters(String name, NginxNode at, NginxNode asked) {
    List<NginxNode> all = setters.found(name, asked);
    List<NginxNode> around = all.stream().filter(setter -> isAround(setter, at)).toList();
    return around.isEmpty() ? all : around;
  }

  /** Whether a directive, or the {@code if} that it stands in, is in a block around another. */
  private static boolean isAround(NginxNode setter, NginxNode at) {
    NginxNode block = setter.parent();
    NginxNode home = block != null && block.is("if") ? block.parent() : block;
    return block == null || at.ancestors().anyMatch(node -> node == block || node == home);
  }

  /**
   * Where the variables in a text come from; none where it has none, or where each has its values
   * from texts that are fixed.
   *
   * @param text of a directive's argument
   * @param at the directive, or the entry of a map
   * @param asked a directive of the server that the request came to
   */
  public Set<ValueOrigin> origins(String text, NginxNode at, NginxNode asked) {
    Following following = new Following(asked, new LinkedHashSet<>());
    Set<ValueOrigin> origins = new LinkedHashSet<>();
    follow(text, at, origins, following);
    return origins;
  }

  /** On the way through the values of variables; what was followed is not followed again. */
  private record Following(NginxNode asked, Set<NginxNode> done) {}

  private void follow(String text, NginxNode at, Set<ValueOrigin> origins, Following following) {
    for (VariableReference reference : VariableReference.in(text)) {
      if (reference.isCapture()) {
        capturing(at)
            .map(use -> captured(use, reference.name(), following))
            .ifPresent(origins::add);
      } else {
        followName(reference.name(), at, origins, following);
      }
    }
  }

  private void followName(
      String name, NginxNode at, Set<ValueOrigin> origins, Following following) {
    List<NginxNode> setting = setters(name, at, following.asked);
    List<RegexUse> groups = capturing.found(name, following.asked);
    groups.forEach(use -> origins.add(captured(use, name, following)));
    for (NginxNode setter : setting) {
      if (following.done.add(setter)) {
        values(setter).forEach(value -> follow(value.text(), value.at(), origins, following));
      }
    }
    if (setting.isEmpty() && groups.isEmpty()) {
      origins.add(new ValueOrigin.Variable(name));
    }
  }

  /**
   * A value that a variable may have.
   *
   * @param text with variables in it
   * @param at the directive or the entry that has it
   */
  public record Value(String text, NginxNode at) {}

  /** The values that a {@code set}, a {@code map} and so on may give. */
  public static Stream<Value> values(NginxNode setter) {
    return setter.is("set")
        ? Stream.of(new Value(setter.argument(1), setter))
        : setter.children().stream().map(entry -> new Value(entry.argument(0), entry));
  }

  private ValueOrigin captured(RegexUse use, String reference, Following following) {
    Optional<Expression> expression = use.compile().compiled();
    Set<ValueOrigin> subject = new LinkedHashSet<>();
    if (following.done.add(use.node())) {
      follow(use.subject(), use.node(), subject, following);
    }
    return new ValueOrigin.Capture(
        expression.orElse(null),
        expression.flatMap(e -> e.group(reference)).orElse(null),
        List.copyOf(subject));
  }

  /** The expression whose groups {@code $1} and the like are in a directive, if one is known. */
  public static Optional<RegexUse> capturing(NginxNode at) {
    if (at.context() == null) {
      return RegexUse.entry(at);
    }
    if (at.is("rewrite")) {
      return RegexUse.of(at).stream().findFirst();
    }
    NginxNode around = at.parent();
    if (around == null) {
      return Optional.empty();
    }
    return before(at, around)
        .or(() -> own(around))
        .or(() -> around.context() == NginxContext.HTTP ? Optional.empty() : capturing(around));
  }

  /** The last expression with groups that is asked in a block before a directive. */
  private static Optional<RegexUse> before(NginxNode at, NginxNode block) {
    return block.children().stream()
        .takeWhile(node -> node != at)
        .filter(node -> node.is("rewrite") || node.is("if"))
        .flatMap(node -> RegexUse.of(node).stream())
        .filter(VariableFlow::hasGroups)
        .reduce((first, last) -> last);
  }

  private static boolean hasGroups(RegexUse use) {
    return use.compile().compiled().map(e -> !e.groups().isEmpty()).orElse(true);
  }

  private static Optional<RegexUse> own(NginxNode block) {
    return Stream.concat(
            RegexUse.of(block).stream(),
            block.is("server")
                ? block.children("server_name").flatMap(node -> RegexUse.of(node).stream())
                : Stream.empty())
        .filter(VariableFlow::hasGroups)
        .findFirst();
  }
}
