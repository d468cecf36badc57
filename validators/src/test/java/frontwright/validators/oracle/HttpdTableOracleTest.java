package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.validators.directives.HttpdDirective;
import frontwright.validators.directives.HttpdDirectives;
import frontwright.validators.directives.HttpdDirectives.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table and {@code apache2 -t} say the same of every directive, in every kind of section, with
 * 0 to 5 arguments. A choice of the questions is asked, the same each time unless {@code
 * -Dfrontwright.seed=N} says otherwise; {@code -Dfrontwright.all=true} asks all.
 */
class HttpdTableOracleTest {

  private static final int FEW = 600;
  private static final int MOST_ARGUMENTS = 5;

  /**
   * The first two may stand in some sections with one argument and in others with two. The others
   * acted while the file was read, and so stood anywhere, up to 2.4.70: the table says that.
   */
  private static final Set<String> EXCEPTIONS =
      Set.of("Alias", "ScriptAlias", "RemoteIPInternalProxyList", "RemoteIPTrustedProxyList");

  @Test
  void directivesStandWhereTheTableSaysAndAsItSays() throws IOException {
    List<HttpdQuestion> questions =
        HttpdDirectives.names().stream()
            .flatMap(
                name -> HttpdDirectives.named(name).stream().filter(HttpdModules::has).limit(1))
            .filter(directive -> !EXCEPTIONS.contains(directive.name()))
            .flatMap(HttpdTableOracleTest::questions)
            .toList();
    assertThat(disagreements(Chosen.of(questions, FEW))).isEmpty();
  }

  @Test
  void whatIsGoneIsAnsweredAsTheTableSays() throws IOException {
    List<HttpdDirectives.Gone> gone = HttpdDirectives.gone();
    try (Oracle httpd = Oracle.httpd(HttpdModules.together())) {
      List<Oracle.Said> said = httpd.said(gone.stream().map(each -> each.name() + " x\n").toList());
      for (int i = 0; i < gone.size(); i++) {
        assertThat(answer(gone.get(i).name(), said.get(i)))
            .as("%s: %s", gone.get(i).name(), said.get(i).text())
            .isEqualTo(gone.get(i).answer());
      }
    }
  }

  private static Answer answer(String name, Oracle.Said said) {
    HttpdVerdict verdict = HttpdVerdict.of(said);
    if (verdict.message().startsWith("Invalid command '" + name)) {
      return Answer.UNKNOWN;
    }
    return verdict.line() > 0 ? Answer.REFUSED : Answer.IGNORED;
  }

  private static Stream<HttpdQuestion> questions(HttpdDirective directive) {
    return Stream.of(HttpdQuestion.Place.values())
        .flatMap(
            place ->
                IntStream.rangeClosed(0, MOST_ARGUMENTS)
                    .mapToObj(arguments -> new HttpdQuestion(directive, place, arguments))
                    .filter(HttpdTableOracleTest::isTelling));
  }

  /**
   * httpd looks at the place first: where that is wrong, one number of arguments is enough. Where
   * it counts a section's arguments itself, the bracket behind none is one.
   */
  private static boolean isTelling(HttpdQuestion question) {
    HttpdDirective directive = question.directive();
    boolean isBracket = directive.section() && !directive.arguments().accept(List.of());
    return question.arguments() == 1
        || (question.expected() != HttpdQuestion.Fault.NOT_ALLOWED_HERE
            && !(isBracket && question.arguments() == 0));
  }

  private static List<String> disagreements(List<HttpdQuestion> questions) throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Oracle httpd = Oracle.httpd(List.of())) {
      List<Oracle.Said> said = httpd.said(questions.stream().map(HttpdQuestion::text).toList());
      for (int i = 0; i < questions.size(); i++) {
        HttpdQuestion question = questions.get(i);
        if (question.answer(said.get(i)) != question.expected()) {
          wrong.add(question + ": we say " + question.expected() + ", httpd " + said.get(i).text());
        }
      }
    }
    return wrong;
  }
}
