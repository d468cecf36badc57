package frontwright.validators.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.validators.syntax.nginx.Block;
import frontwright.validators.syntax.nginx.Directive;
import frontwright.validators.syntax.nginx.NginxFile;
import frontwright.validators.syntax.nginx.NginxParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The parser and {@code nginx -t} agree on mutated configurations: whether the syntax is right, and
 * if it is not, on the message and the line. Nothing is random about the choice but its seed:
 * {@code -Dfrontwright.seed=N} takes another.
 */
class NginxSyntaxOracleTest {

  private static final List<String> SEEDS = List.of("entries.conf", "site.conf", "dense.conf");
  private static final int FEW = 2_400;
  private static final int MANY = 21_000;
  private static final int BATCH = 300;

  /** Blocks whose entries nginx hands to a function of their own, which takes no inner block. */
  private static final Set<String> ENTRIES = Set.of("map", "geo", "types", "split_clients");

  @Test
  void agreesWithNginx() throws IOException {
    int wanted = Boolean.getBoolean("frontwright.all") ? MANY : FEW;
    SplittableRandom random = new SplittableRandom(Long.getLong("frontwright.seed", 1));
    List<String> disagreements = new ArrayList<>();
    int judged = 0;
    try (Oracle nginx = Oracle.nginx()) {
      for (int done = 0; done < wanted; done += BATCH) {
        List<String> texts = batch(random);
        List<Oracle.Said> said = nginx.said(texts);
        for (int i = 0; i < SEEDS.size(); i++) {
          assertThat(said.get(i).text()).as(SEEDS.get(i)).contains("syntax is ok");
        }
        for (int i = 0; i < texts.size(); i++) {
          judged += judge(texts.get(i), said.get(i), disagreements);
        }
      }
    }
    assertThat(disagreements).isEmpty();
    System.out.printf(
        "nginx's syntax: %d files, %d of them wrong by their syntax%n", wanted, judged);
    assertThat(judged).as("files that are wrong by their syntax").isGreaterThan(wanted / 4);
  }

  private static List<String> batch(SplittableRandom random) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      String seed = seed(SEEDS.get(i % SEEDS.size()));
      texts.add(i < SEEDS.size() ? seed : Mutations.of(seed, random));
    }
    return texts;
  }

  private static String seed(String name) throws IOException {
    try (InputStream in = NginxSyntaxOracleTest.class.getResourceAsStream("nginx/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** One if nginx refuses the syntax, zero otherwise. */
  private static int judge(String text, Oracle.Said said, List<String> disagreements) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    NginxFile file = NginxParser.parse(Source.ofBytes("x", bytes));
    Optional<Finding> ours = file.problems().stream().findFirst();
    Optional<NginxVerdict> theirs = NginxVerdict.of(said);
    boolean isSyntax = theirs.isPresent() && isSyntax(theirs.get(), file);
    if (!agree(ours, theirs, isSyntax, said.text())) {
      String found = ours.map(f -> f.place() + " " + f.message()).orElse("nothing");
      disagreements.add("ours: " + found + "\nnginx: " + said.text() + "in\n" + text);
    }
    return isSyntax ? 1 : 0;
  }

  private static boolean isSyntax(NginxVerdict verdict, NginxFile file) {
    return verdict.message().startsWith("unexpected end of file")
        || verdict.message().startsWith("too long parameter")
        || (verdict.message().matches("(?s)unexpected \".\"")
            && !(verdict.message().contains("{") && isInEntries(verdict, file.directives(), file)));
  }

  /** A brace among the entries of a map and its kin: right by the syntax, and refused later. */
  private static boolean isInEntries(NginxVerdict at, List<Directive> directives, NginxFile file) {
    for (Directive directive : directives) {
      Block block = directive.block();
      if (block != null) {
        boolean isInner =
            ENTRIES.contains(directive.name().value())
                && block.directives().stream()
                    .map(Directive::block)
                    .anyMatch(
                        inner ->
                            inner != null
                                && file.source().position(inner.open().start()).line()
                                    == at.line());
        if (isInner || isInEntries(at, block.directives(), file)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * When nginx stops at something else than the syntax, ours may only complain about what follows;
   * without a line it is not known how far nginx came.
   */
  private static boolean agree(
      Optional<Finding> ours, Optional<NginxVerdict> theirs, boolean isSyntax, String output) {
    if (theirs.isEmpty()) {
      return ours.isEmpty() || output.contains("[emerg]");
    }
    int line = theirs.get().line();
    if (!isSyntax) {
      return ours.isEmpty() || ours.get().place().position().line() >= line;
    }
    return ours.isPresent()
        && ours.get().place().position().line() == line
        && beginning(ours.get().message()).equals(beginning(theirs.get().message()));
  }

  /** Bytes that are no text are shown in different ways. */
  private static String beginning(String message) {
    return message
        .replaceFirst("(?s)(too long parameter( \"|, )).*", "$1")
        .replaceFirst(
            "(?s)^unexpected \"([^ -~].*|control character\"|\\\\0.*)$", "unexpected character")
        .strip();
  }
}
