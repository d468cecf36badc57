package frontwright.validators.rules.nginx;

import frontwright.model.source.Place;
import frontwright.model.source.Span;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.regex.Compilation;
import frontwright.validators.regex.Expression;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A regular expression in a directive.
 *
 * @param node the directive; of a map, the entry
 * @param word the word that has it
 * @param text the expression, without a tilde before it or a parenthesis behind
 * @param isCaseless whether case does not matter
 * @param subject what it is compared with, as text with variables
 */
public record RegexUse(NginxNode node, Word word, String text, boolean isCaseless, String subject) {

  /** The directives that may have one. */
  public static final Set<String> DIRECTIVES =
      Set.of(
          "location",
          "server_name",
          "if",
          "rewrite",
          "map",
          "valid_referers",
          "fastcgi_split_path_info");

  /** All in a directive; of a map, those of its entries. */
  public static List<RegexUse> of(NginxNode node) {
    if (node.arguments().isEmpty()) {
      return List.of();
    }
    return switch (node.name()) {
      case "location" -> location(node).stream().toList();
      case "if" -> condition(node).stream().toList();
      case "rewrite" -> List.of(plain(node, "$uri"));
      case "fastcgi_split_path_info" -> List.of(plain(node, "$fastcgi_script_name"));
      case "server_name" -> tildes(node, node.arguments().stream(), true, "$host");
      case "valid_referers" -> tildes(node, node.arguments().stream(), true, "$http_referer");
      case "map" -> node.children().stream().flatMap(entry -> entry(entry).stream()).toList();
      default -> List.of();
    };
  }

  private static Optional<RegexUse> location(NginxNode node) {
    LocationPattern pattern = LocationPattern.of(node);
    Word last = node.arguments().get(node.arguments().size() - 1);
    boolean isCaseless = pattern.kind() == LocationPattern.Kind.REGEX_ANY_CASE;
    return pattern.isRegex()
        ? Optional.of(new RegexUse(node, last, pattern.text(), isCaseless, "$uri"))
        : Optional.empty();
  }

  private static Optional<RegexUse> condition(NginxNode node) {
    IfCondition condition = IfCondition.of(node);
    boolean isCaseless = condition.operator().endsWith("*");
    return condition.isRegex()
        ? Optional.of(
            new RegexUse(
                node, condition.word(), condition.operand(), isCaseless, condition.subject()))
        : Optional.empty();
  }

  /** The expression of an entry of a map, if it has one. */
  public static Optional<RegexUse> entry(NginxNode entry) {
    NginxNode map = entry.parent();
    String source = map == null ? "" : map.argument(0);
    Word key = entry.directive().name();
    return tildes(entry, Stream.of(key), false, source).stream().findFirst();
  }

  private static RegexUse plain(NginxNode node, String subject) {
    return new RegexUse(node, node.arguments().get(0), node.argument(0), false, subject);
  }

  private static List<RegexUse> tildes(
      NginxNode node, Stream<Word> words, boolean isCaseless, String subject) {
    return words
        .filter(word -> word.value().startsWith("~"))
        .map(
            word -> {
              boolean hasStar = node.context() == null && word.value().startsWith("~*");
              String text = word.value().substring(hasStar ? 2 : 1);
              return new RegexUse(node, word, text, isCaseless || hasStar, subject);
            })
        .toList();
  }

  /** What PCRE2 makes of it. */
  public Compilation compile() {
    return Expression.compile(text, isCaseless);
  }

  /** Where a part of the expression is written. */
  public Place place(Span span) {
    int start = word.value().indexOf(text);
    return Stretch.of(node, word, start + span.start(), start + span.end());
  }

  /** Where the expression is written. */
  public Place place() {
    return place(new Span(0, text.length()));
  }
}
