package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Nearest;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxVariables;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.rules.nginx.VariableReference;
import frontwright.validators.syntax.nginx.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A variable that nobody sets, and that is nearly one that somebody does. */
final class UnknownVariable extends ApplicationRule {

  /** Directives that evaluate variables, and the argument from which on they do. */
  private static final Map<String, Integer> EVALUATING =
      Map.ofEntries(
          Map.entry("proxy_pass", 0),
          Map.entry("fastcgi_pass", 0),
          Map.entry("uwsgi_pass", 0),
          Map.entry("scgi_pass", 0),
          Map.entry("proxy_set_header", 1),
          Map.entry("fastcgi_param", 1),
          Map.entry("uwsgi_param", 1),
          Map.entry("scgi_param", 1),
          Map.entry("add_header", 1),
          Map.entry("return", 0),
          Map.entry("rewrite", 1),
          Map.entry("set", 1),
          Map.entry("try_files", 0),
          Map.entry("root", 0),
          Map.entry("alias", 0),
          Map.entry("log_format", 1),
          Map.entry("proxy_cache_key", 0));

  private static final Pattern GROUP = Pattern.compile("\\(\\?P?[<'](\\w+)[>']");

  private static final Pattern ALONE = Pattern.compile("\\$\\w+");

  UnknownVariable() {
    super("unknown-variable", Severity.ERROR, "http");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    if (!subject.configuration().isWhole()) {
      return;
    }
    Set<String> own = new HashSet<>();
    subject.configuration().all().forEach(each -> define(each, own));
    List<String> known = Stream.concat(own.stream(), NginxVariables.names().stream()).toList();
    node.descendants()
        .filter(each -> each.context() != null && EVALUATING.containsKey(each.name()))
        .forEach(each -> check(each, own, known, sink));
  }

  private void check(NginxNode node, Set<String> own, List<String> known, Consumer<Finding> sink) {
    int from = EVALUATING.getOrDefault(node.name(), 0);
    for (Word word : node.arguments().stream().skip(from).toList()) {
      for (VariableReference reference : VariableReference.in(word.value())) {
        String name = reference.name();
        boolean isKnown = reference.isCapture() || own.contains(name) || NginxVariables.knows(name);
        if (!isKnown) {
          Nearest.to(name, known)
              .ifPresent(
                  near ->
                      sink.accept(
                          finding(
                              node.place(word),
                              "unknown " + Shown.quoted("$" + name) + " variable",
                              "write " + Shown.quoted("$" + near) + ", if that is meant")));
        }
      }
    }
  }

  /** What a directive may set: names that stand alone in it, and groups of expressions. */
  private static void define(NginxNode node, Set<String> names) {
    boolean evaluates = EVALUATING.containsKey(node.name()) && !node.is("set");
    define(node.name(), evaluates, names);
    for (Word word : node.arguments()) {
      define(word.value(), evaluates, names);
    }
  }

  private static void define(String value, boolean evaluates, Set<String> names) {
    if (value.contains("(?")) {
      GROUP.matcher(value).results().forEach(group -> names.add(lower(group.group(1))));
    }
    if (!evaluates && value.startsWith("$") && ALONE.matcher(value).matches()) {
      names.add(lower(value.substring(1)));
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
