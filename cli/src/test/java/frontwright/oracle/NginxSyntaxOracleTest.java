package frontwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Source;
import frontwright.servers.Program;
import frontwright.servers.Sandbox;
import frontwright.validators.syntax.nginx.Block;
import frontwright.validators.syntax.nginx.Directive;
import frontwright.validators.syntax.nginx.NginxFile;
import frontwright.validators.syntax.nginx.NginxParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern EMERGENCY =
      Pattern.compile("\\[emerg\\] [^:]*: (.*) in (\\S+):(\\d+)$", Pattern.MULTILINE);

  /** What nginx stopped at. */
  record Verdict(String message, int line) {}

  @Test
  void agreesWithNginx() throws IOException {
    String nginx = Program.NGINX.need();
    int wanted = Boolean.getBoolean("frontwright.all") ? MANY : FEW;
    SplittableRandom random = new SplittableRandom(Long.getLong("frontwright.seed", 1));
    List<String> disagreements = new ArrayList<>();
    int judged = 0;
    try (Sandbox sandbox = new Sandbox()) {
      for (int done = 0; done < wanted; done += BATCH) {
        List<String> texts = new ArrayList<>(batch(sandbox, random));
        List<String> outputs = run(sandbox, nginx, texts);
        for (int i = 0; i < SEEDS.size(); i++) {
          assertThat(outputs.get(i)).as(SEEDS.get(i)).contains("syntax is ok");
        }
        for (int i = 0; i < texts.size(); i++) {
          judged += judge(texts.get(i), outputs.get(i), disagreements);
        }
      }
    }
    assertThat(disagreements).isEmpty();
    System.out.printf(
        "nginx's syntax: %d files, %d of them wrong by their syntax%n", wanted, judged);
    assertThat(judged).as("files that are wrong by their syntax").isGreaterThan(wanted / 4);
  }

  private static List<String> batch(Sandbox sandbox, SplittableRandom random) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      String seed = seed(SEEDS.get(i % SEEDS.size()), sandbox);
      texts.add(i < SEEDS.size() ? seed : Mutations.of(seed, random));
    }
    return texts;
  }

  private static String seed(String name, Sandbox sandbox) throws IOException {
    String path = "/frontwright/oracle/nginx/" + name;
    try (InputStream in = NginxSyntaxOracleTest.class.getResourceAsStream(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      return text.replace("DIR", sandbox.directory().toString());
    }
  }

  /** What nginx says of each text. */
  private static List<String> run(Sandbox sandbox, String nginx, List<String> texts)
      throws IOException {
    Path directory = Files.createDirectories(sandbox.directory().resolve("t"));
    for (int i = 0; i < texts.size(); i++) {
      byte[] bytes = texts.get(i).getBytes(StandardCharsets.ISO_8859_1);
      Files.write(directory.resolve(i + ".conf"), bytes);
    }
    sandbox.handOver();
    String loop =
        "for i in $(seq $1 2 "
            + (texts.size() - 1)
            + "); do timeout 20 "
            + nginx
            + " -t -e stderr -p t -c $i.conf >t/$i.out 2>&1; done; true";
    String both = "f() { " + loop + "; }; cd " + sandbox.directory() + "; f 0 & f 1; wait";
    Sandbox.Said said = sandbox.run("bash", "-c", both);
    assertThat(said.code()).as(said.text()).isZero();
    List<String> outputs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      outputs.add(Files.readString(directory.resolve(i + ".out"), StandardCharsets.ISO_8859_1));
    }
    return outputs;
  }

  /** One if nginx refuses the syntax, zero otherwise. */
  private static int judge(String text, String output, List<String> disagreements) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    NginxFile file = NginxParser.parse(Source.ofBytes("x", bytes));
    Optional<Finding> ours = file.problems().stream().findFirst();
    Optional<Verdict> theirs = verdict(output);
    boolean isSyntax = theirs.isPresent() && isSyntax(theirs.get(), file);
    if (!agree(ours, theirs, isSyntax, output)) {
      String said = ours.map(f -> f.place() + " " + f.message()).orElse("nothing");
      disagreements.add("ours: " + said + "\nnginx: " + output + "in\n" + text);
    }
    return isSyntax ? 1 : 0;
  }

  private static Optional<Verdict> verdict(String output) {
    Matcher matcher = EMERGENCY.matcher(output);
    return matcher.find()
        ? Optional.of(new Verdict(matcher.group(1), Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  private static boolean isSyntax(Verdict verdict, NginxFile file) {
    return verdict.message.startsWith("unexpected end of file")
        || verdict.message.startsWith("too long parameter")
        || (verdict.message.matches("(?s)unexpected \".\"")
            && !(verdict.message.contains("{") && isInEntries(verdict, file.directives(), file)));
  }

  /** A brace among the entries of a map and its kin: right by the syntax, and refused later. */
  private static boolean isInEntries(Verdict at, List<Directive> directives, NginxFile file) {
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
                                && file.source().position(inner.open().start()).line() == at.line);
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
      Optional<Finding> ours, Optional<Verdict> theirs, boolean isSyntax, String output) {
    if (theirs.isEmpty()) {
      return ours.isEmpty() || output.contains("[emerg]");
    }
    int line = theirs.get().line;
    if (!isSyntax) {
      return ours.isEmpty() || ours.get().place().position().line() >= line;
    }
    return ours.isPresent()
        && ours.get().place().position().line() == line
        && beginning(ours.get().message()).equals(beginning(theirs.get().message));
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
