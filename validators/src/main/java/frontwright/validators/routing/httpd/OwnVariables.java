package frontwright.validators.routing.httpd;

import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that a configuration sets for requests. Of these, nobody gives the server's process
 * one of the same name.
 */
final class OwnVariables {

  private static final Pattern OF_RULE =
      Pattern.compile("(?i)(?:^\\[|,)\\s*(?:E|env)=!?([^:,\\]]+)");

  private OwnVariables() {}

  static Set<String> of(HttpdConfiguration configuration) {
    return configuration.all().flatMap(OwnVariables::of).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> of(HttpdNode node) {
    List<String> words = node.arguments();
    return switch (node.name().toLowerCase(Locale.ROOT)) {
      case "setenv" -> words.stream().limit(1);
      case "setenvif", "setenvifnocase" -> words.stream().skip(2).map(OwnVariables::name);
      case "setenvifexpr", "browsermatch", "browsermatchnocase" ->
          words.stream().skip(1).map(OwnVariables::name);
      case "rewriterule" -> words.stream().skip(2).flatMap(OwnVariables::flags);
      default -> Stream.empty();
    };
  }

  private static String name(String assignment) {
    return assignment.replaceFirst("^!", "").replaceFirst("=.*", "");
  }

  private static Stream<String> flags(String flags) {
    return OF_RULE.matcher(flags).results().map(found -> found.group(1));
  }
}
