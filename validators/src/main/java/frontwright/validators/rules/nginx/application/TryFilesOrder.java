package frontwright.validators.rules.nginx.application;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.model.source.Shown;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.rules.LazyPattern;
import frontwright.validators.rules.nginx.NamedNginxRule;
import frontwright.validators.rules.nginx.NginxSubject;
import frontwright.validators.syntax.nginx.Word;
import java.util.List;
import java.util.function.Consumer;

/** A code or a named location before the last argument, where only files are looked for. */
final class TryFilesOrder extends NamedNginxRule {

  private static final LazyPattern LAST = LazyPattern.of("=\\d{3}|@\\w.*");

  TryFilesOrder() {
    super("try-files-order", Severity.WARNING, "try_files");
  }

  @Override
  public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
    List<Word> words = node.arguments();
    words.stream()
        .limit(Math.max(0, words.size() - 1))
        .filter(word -> LAST.matches(word.value()))
        .findFirst()
        .ifPresent(
            word ->
                sink.accept(
                    finding(
                        node.place(word),
                        Shown.quoted(word.value())
                            + " is looked for as a file: only the last argument is a code or a "
                            + "named location",
                        "write it last, and leave out what it makes needless")));
  }
}
