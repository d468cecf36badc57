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

/**
 * Follows variables to where their values come from: through {@code set}, {@code map}, {@code geo},
 * {@code split_clients} and the groups of regular expressions.
 */
public final class VariableFlow {

  private final Map<String, List<NginxNode>> setters = new HashMap<>();
  private final Map<String, List<RegexUse>> capturing = new HashMap<>();

  VariableFlow(NginxSubject subject) {
    subject.configuration().all().filter(node -> node.context() != null).forEach(this::index);
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
      String name = node.argument(variable).substring(1).toLowerCase(Locale.ROOT);
      setters.computeIfAbsent(name, n -> new ArrayList<>()).add(node);
    }
    for (RegexUse use : RegexUse.of(node)) {
      if (use.text().contains("(?")) {
        use.compile().compiled().stream()
            .flatMap(expression -> expression.groups().stream())
            .map(Regex.Group::name)
            .filter(Objects::nonNull)
            .forEach(
                name ->
                    capturing
                        .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                        .add(use));
      }
    }
  }

  /**
   * What gives a variable its value for requests that come to a directive: of several {@code set},
   * those around it, if there are any.
   */
  public List<NginxNode> setters(String name, NginxNode at) {
    List<NginxNode> all =
        setters.getOrDefault(name, List.of()).stream()
            .filter(setter -> isShared(setter, at))
            .toList();
    List<NginxNode> around = all.stream().filter(setter -> isAround(setter, at)).toList();
    return around.isEmpty() ? all : around;
  }

  /** Whether a request may meet both: they are not in different servers. */
  private static boolean isShared(NginxNode one, NginxNode other) {
    Optional<NginxNode> server = server(one);
    Optional<NginxNode> others = server(other);
    return server.isEmpty() || others.isEmpty() || server.equals(others);
  }

  /** Whether a directive, or the {@code if} that it stands in, is in a block around another. */
  private static boolean isAround(NginxNode setter, NginxNode at) {
    NginxNode block = setter.parent();
    NginxNode home = block != null && block.is("if") ? block.parent() : block;
    return block == null || at.ancestors().anyMatch(node -> node == block || node == home);
  }

  private static Optional<NginxNode> server(NginxNode node) {
    return node.ancestors().filter(around -> around.is("server")).findFirst();
  }

  /**
   * Where the variables in a text come from; none where it has none, or where each has its values
   * from texts that are fixed.
   *
   * @param text of a directive's argument
   * @param at the directive, or the entry of a map
   */
  public Set<ValueOrigin> origins(String text, NginxNode at) {
    Set<ValueOrigin> origins = new LinkedHashSet<>();
    follow(text, at, origins, new LinkedHashSet<>());
    return origins;
  }

  private void follow(
      String text, NginxNode at, Set<ValueOrigin> origins, Set<NginxNode> followed) {
    for (VariableReference reference : VariableReference.in(text)) {
      if (reference.isCapture()) {
        capturing(at).map(use -> captured(use, reference.name(), followed)).ifPresent(origins::add);
      } else {
        followName(reference.name(), at, origins, followed);
      }
    }
  }

  private void followName(
      String name, NginxNode at, Set<ValueOrigin> origins, Set<NginxNode> followed) {
    List<NginxNode> setting = setters(name, at);
    List<RegexUse> groups =
        capturing.getOrDefault(name, List.of()).stream()
            .filter(use -> isShared(use.node(), at))
            .toList();
    groups.forEach(use -> origins.add(captured(use, name, followed)));
    for (NginxNode setter : setting) {
      if (followed.add(setter)) {
        values(setter).forEach(value -> follow(value.text(), value.at(), origins, followed));
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

  private ValueOrigin captured(RegexUse use, String reference, Set<NginxNode> followed) {
    Optional<Expression> expression = use.compile().compiled();
    Set<ValueOrigin> subject = new LinkedHashSet<>();
    if (followed.add(use.node())) {
      follow(use.subject(), use.node(), subject, followed);
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
