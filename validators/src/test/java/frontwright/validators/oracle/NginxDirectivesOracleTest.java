package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.value.Version;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.directives.NginxDirectives;
import frontwright.validators.directives.NginxDirectives.Misuse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The table and {@code nginx -t} say the same of every directive, in every context, with 0 to 9
 * arguments, with a semicolon and with a block. A choice of the questions is asked, the same each
 * time unless {@code -Dfrontwright.seed=N} says otherwise; {@code -Dfrontwright.all=true} asks all.
 */
class NginxDirectivesOracleTest {

  private static final int FEW = 3_000;
  private static final int FEW_WORDS = 200;
  private static final Pattern WORD = Pattern.compile("(?<=\\00)[a-z][a-z0-9_]{1,63}(?=\\00)");
  private static final int MOST_ARGUMENTS = 9;

  /** Blocks of modules that are not nginx's own, or not free. */
  private static final Set<NginxContext> CONTEXTS =
      EnumSet.complementOf(
          EnumSet.of(NginxContext.ACME_ISSUER, NginxContext.OIDC_PROVIDER, NginxContext.MGMT));

  private static Oracle nginx;
  private static Version version;

  @BeforeAll
  static void nginxIsThere() throws IOException {
    nginx = Oracle.nginx();
    Matcher said = Pattern.compile("nginx/([0-9.]+)").matcher(nginx.said("", "-v").text());
    assertThat(said.find()).isTrue();
    version = Version.of(said.group(1));
  }

  @AfterAll
  static void tidy() throws IOException {
    if (nginx != null) {
      nginx.close();
    }
  }

  @Test
  void directivesStandWhereTheTableSaysAndAsItSays() {
    List<NginxQuestion> questions = new ArrayList<>();
    for (String name : NginxDirectives.names()) {
      if (isHere(name)) {
        CONTEXTS.stream()
            .filter(NginxModules::has)
            .flatMap(context -> questions(name, context))
            .forEach(questions::add);
      }
    }
    assertThat(disagreements(Chosen.of(questions, FEW), question -> question.expected(version)))
        .isEmpty();
  }

  @Test
  void whatIsNotBuiltInOrComesLaterIsUnknown() {
    List<NginxQuestion> questions =
        NginxDirectives.names().stream()
            .filter(name -> !isHere(name))
            .map(name -> new NginxQuestion(name, NginxContext.MAIN, 1, false))
            .toList();
    assertThat(disagreements(questions, question -> Optional.of(Misuse.UNKNOWN))).isEmpty();
  }

  /** Names end with a zero in a program; a few are the end of another and stay unseen. */
  @Test
  void whatNginxKnowsIsInTheTable() throws IOException {
    String program = Files.readString(Oracle.installed("nginx"), StandardCharsets.ISO_8859_1);
    List<NginxQuestion> questions =
        WORD.matcher(program)
            .results()
            .map(MatchResult::group)
            .distinct()
            .filter(name -> NginxDirectives.named(name).isEmpty())
            .map(name -> new NginxQuestion(name, NginxContext.MAIN, 1, false))
            .toList();
    assertThat(questions).hasSizeGreaterThan(500);
    assertThat(
            disagreements(Chosen.of(questions, FEW_WORDS), question -> Optional.of(Misuse.UNKNOWN)))
        .isEmpty();
  }

  @Test
  void whatIsGoneIsUnknownOrObsolete() {
    List<NginxDirectives.Gone> gone =
        NginxDirectives.gone().stream()
            .filter(each -> version.compareTo(each.since()) >= 0)
            .toList();
    List<Oracle.Said> said =
        nginx.said(gone.stream().map(each -> "http {\n" + each.name() + " 1;\n}\n").toList());
    for (int i = 0; i < gone.size(); i++) {
      String name = "\"" + gone.get(i).name() + "\"";
      assertThat(said.get(i).text())
          .contains(
              gone.get(i).ignored()
                  ? "the " + name + " directive is obsolete, use the " + instead(gone.get(i))
                  : "unknown directive " + name);
    }
  }

  private static String instead(NginxDirectives.Gone gone) {
    return gone.instead().replace('`', '"') + " directive instead";
  }

  private static boolean isHere(String name) {
    return NginxDirectives.named(name).stream()
        .anyMatch(directive -> directive.in(version) && NginxModules.has(directive));
  }

  private static Stream<NginxQuestion> questions(String name, NginxContext context) {
    return Stream.iterate(0, arguments -> arguments <= MOST_ARGUMENTS, arguments -> arguments + 1)
        .flatMap(
            arguments ->
                Stream.of(false, true)
                    .map(block -> new NginxQuestion(name, context, arguments, block)))
        .filter(NginxDirectivesOracleTest::isTelling);
  }

  /** nginx looks at the place first: where that is wrong, one number of arguments is enough. */
  private static boolean isTelling(NginxQuestion question) {
    return question.arguments() == 1
        || !question.expected(version).equals(Optional.of(Misuse.NOT_ALLOWED_HERE));
  }

  private static List<String> disagreements(
      List<NginxQuestion> questions, Function<NginxQuestion, Optional<Misuse>> expected) {
    List<Oracle.Said> said = nginx.said(questions.stream().map(NginxQuestion::text).toList());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      NginxQuestion question = questions.get(i);
      if (!question.answer(said.get(i)).equals(expected.apply(question))) {
        wrong.add(
            question + ": the table says " + expected.apply(question) + ", nginx " + said.get(i));
      }
    }
    return wrong;
  }
}
