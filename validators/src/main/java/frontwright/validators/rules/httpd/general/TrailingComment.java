package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdArguments;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Quote;
import frontwright.validators.syntax.httpd.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A comment behind a directive that takes any number of words. */
final class TrailingComment extends NamedHttpdRule {

  /** How directives take arguments that would take those of a comment as well. */
  private static final Set<HttpdArguments> ANY_NUMBER =
      Set.of(
          HttpdArguments.ITERATE,
          HttpdArguments.ITERATE2,
          HttpdArguments.RAW_ARGS,
          HttpdArguments.TAKE_ARGV);

  /** Whose words may well begin so: names of files, expressions, texts, macros' parameters. */
  private static final Set<String> TAKING_ANYTHING =
      Set.of(
          "indexignore",
          "adddescription",
          "addalt",
          "addicon",
          "rewriterule",
          "rewritecond",
          "header",
          "requestheader",
          "setenvif",
          "setenvifnocase",
          "setenvifexpr",
          "use",
          "error",
          "proxyhtmlurlmap",
          "sslrequire",
          "browsermatch",
          "browsermatchnocase",
          "sessioncryptopassphrase");

  TrailingComment() {
    super("trailing-comment", Severity.ERROR);
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    if (node.isSection()
        || !node.rawArguments().contains("#")
        || TAKING_ANYTHING.contains(node.name().toLowerCase(Locale.ROOT))
        || !takesAnyNumber(node)) {
      return;
    }
    List<Word> words = node.words();
    IntStream.range(1, words.size())
        .filter(i -> isHash(words.get(i)))
        .mapToObj(words::get)
        .findFirst()
        .ifPresent(
            word ->
                sink.accept(
                    finding(
                        node.place(word),
                        Shown.quoted(word.value())
                            + " and what follows are arguments of "
                            + Shown.quoted(node.name()),
                        "put the comment on a line of its own")));
  }

  private static boolean takesAnyNumber(HttpdNode node) {
    return HttpdDirectives.named(node.key()).stream()
        .anyMatch(directive -> ANY_NUMBER.contains(directive.arguments()));
  }

  private static boolean isHash(Word word) {
    return word.quote() == Quote.NONE && word.value().matches("#+([A-Za-z].*)?");
  }
}
