package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Fix;
import frontwright.model.source.Nearest;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Word;
import java.util.List;
import java.util.function.Consumer;

/** Options that httpd refuses: unknown ones, and some with a sign beside some without. */
final class OptionsValue extends NamedHttpdRule {

  private static final List<String> NAMES =
      List.of(
          "All",
          "None",
          "Indexes",
          "Includes",
          "IncludesNOEXEC",
          "FollowSymLinks",
          "SymLinksIfOwnerMatch",
          "ExecCGI",
          "MultiViews",
          "RunScripts");

  OptionsValue() {
    super("options-value", Severity.ERROR, "Options");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    List<Word> words = node.words();
    boolean isListed =
        words.stream().anyMatch(word -> word.value().contains(",") || word.value().equals("#"));
    if (node.hasUnknown() || isListed) {
      return;
    }
    words.stream().filter(word -> !isKnown(word)).forEach(word -> sink.accept(unknown(node, word)));
    boolean isMixed =
        words.stream().anyMatch(OptionsValue::isSigned)
            && !words.stream().allMatch(OptionsValue::isSigned);
    boolean isReset = !words.isEmpty() && name(words.get(0)).matches("(?i)all|none");
    if (isMixed && !isReset) {
      sink.accept(mixed(node));
    }
  }

  private static boolean isSigned(Word word) {
    return word.value().startsWith("+") || word.value().startsWith("-");
  }

  private static String name(Word word) {
    return isSigned(word) ? word.value().substring(1) : word.value();
  }

  private static boolean isKnown(Word word) {
    return NAMES.stream().anyMatch(name(word)::equalsIgnoreCase);
  }

  private Finding unknown(HttpdNode node, Word word) {
    String help =
        Nearest.to(name(word), NAMES)
            .map(near -> "did you mean " + Shown.quoted(near) + "?")
            .orElse("leave it out");
    return finding(node.place(word), "Illegal option " + Shown.quoted(name(word)), help);
  }

  private Finding mixed(HttpdNode node) {
    Word plain = node.words().stream().filter(w -> !isSigned(w)).findFirst().orElseThrow();
    Fix.Edit[] edits =
        node.words().stream()
            .filter(word -> !isSigned(word))
            .map(word -> new Fix.Edit(node.place(word), "+" + word.value()))
            .toArray(Fix.Edit[]::new);
    return finding(
            node.place(plain),
            "Either all Options must start with + or -, or no Option may: "
                + Shown.quoted(plain.value()),
            "write `+` before it to add to what is inherited, or leave out all signs to replace that")
        .fixedBy(Fix.unsafe(edits));
  }
}
