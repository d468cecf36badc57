package frontwright.validators.oracle;

import frontwright.model.source.Severity;
import frontwright.model.value.Version;
import frontwright.validators.configuration.httpd.HttpdBuild;
import frontwright.validators.configuration.httpd.HttpdCondition;
import frontwright.validators.configuration.httpd.HttpdConfiguration;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.configuration.httpd.HttpdNode;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.oracle.HttpdVerdict.Phase;
import frontwright.validators.rules.httpd.HttpdRule;
import frontwright.validators.rules.httpd.HttpdSubject;
import frontwright.validators.rules.httpd.directives.DirectiveRules;
import frontwright.validators.syntax.httpd.Definitions;
import frontwright.validators.syntax.httpd.HttpdFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which of the problems that the parser and the rules of the table find httpd would meet first. */
final class HttpdDirectivesView {

  private static final String PATH = "/x.conf";

  private final HttpdFile file;
  private final HttpdsView syntax;
  private final HttpdSubject subject;

  HttpdDirectivesView(String text, Set<String> modules) {
    Version version = Version.of("2.4.71");
    HttpdBuild build = HttpdBuild.exactly(modules, Definitions.none(), version);
    HttpdConfiguration configuration =
        new HttpdLoader(new MemoryFiles(Map.of(PATH, text)), build).load(PATH, HttpdContext.SERVER);
    file = configuration.files().get(0);
    syntax = new HttpdsView(file, modules);
    subject = new HttpdSubject(configuration, version);
  }

  /** Whether a condition cannot be decided, or a macro is not balanced by itself. */
  boolean isUndecided() {
    return syntax.isUndecided()
        || file.problems().stream().anyMatch(problem -> !problem.isError())
        || file.source().text().matches("(?s).*<[^\n]*\\$\\{.*");
  }

  /** The first of all. Of one line httpd looks at name and place before it looks for brackets. */
  HttpdVerdict first() {
    HttpdConfiguration configuration = subject.configuration();
    List<HttpdVerdict> said =
        Stream.concat(
                configuration.conditions().stream().map(HttpdCondition::section),
                configuration.all())
            .filter(node -> node.context() != null)
            .flatMap(this::said)
            .toList();
    return Stream.concat(said.stream(), Stream.of(syntax.first()))
        .min(
            Comparator.comparing(HttpdVerdict::phase)
                .thenComparing(HttpdVerdict::isAtEnd)
                .thenComparing(HttpdVerdict::line))
        .orElseThrow();
  }

  private Stream<HttpdVerdict> said(HttpdNode node) {
    Stream.Builder<HttpdVerdict> said = Stream.builder();
    for (HttpdRule rule : DirectiveRules.ALL) {
      if (rule.severity() == Severity.ERROR) {
        rule.check(node, subject, finding -> said.add(verdict(node, finding.message())));
      }
    }
    return said.build();
  }

  private HttpdVerdict verdict(HttpdNode node, String message) {
    boolean isRead = HttpdDirectives.named(node.key()).stream().anyMatch(HttpdDirective::onRead);
    boolean isInMacro = !node.file().source().name().equals(PATH);
    String words =
        HttpdVerdict.plain(message)
            .replace("> not allowed", " not allowed")
            .replace("> takes", " takes")
            .replaceFirst(", not .*", "");
    return new HttpdVerdict(
        isRead ? Phase.READ : Phase.PROCESSED,
        isInMacro
            ? HttpdVerdict.lineOfUse(node.file().source().name())
            : file.lineNamedByHttpd(node.statement().span().start()),
        isInMacro ? "in a macro: " + words : words);
  }
}
