package frontwright.validators.rules.httpd.general;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.Level;
import frontwright.validators.rules.httpd.NamedHttpdRule;
import frontwright.validators.syntax.httpd.Word;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Directories that are listed for everybody. */
final class DirectoryListing extends NamedHttpdRule {

  DirectoryListing() {
    super("directory-listing", Severity.NOTE, "Options");
  }

  @Override
  public void check(HttpdNode node, HttpdSubject subject, Consumer<Finding> sink) {
    Level level = Level.of(node, subject);
    HttpdNode section = level.section();
    boolean isMeant =
        Stream.of("IndexOptions", "HeaderName", "ReadmeName", "AddDescription", "IndexStyleSheet")
            .anyMatch(name -> level.all(name).findAny().isPresent());
    Verdict verdict = Authorization.of(level);
    boolean isForSome = verdict == Verdict.NOBODY || verdict == Verdict.SOMEBODY;
    if (section != null && section.is("Directory") && !isMeant && !isForSome) {
      node.words().stream()
          .filter(DirectoryListing::isListing)
          .findFirst()
          .ifPresent(word -> sink.accept(said(node, word, section)));
    }
  }

  private static boolean isListing(Word word) {
    return word.value().matches("(?i)\\+?indexes|all");
  }

  private Finding said(HttpdNode node, Word word, HttpdNode section) {
    return finding(
        node.place(word),
        "everybody may list what is in "
            + Shown.quoted(section.argument(0))
            + ", wherever there is no index file",
        "leave out `Indexes`, unless the list is meant");
  }
}
