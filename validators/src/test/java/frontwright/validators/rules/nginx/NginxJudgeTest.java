package frontwright.validators.rules.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.source.Finding;
import frontwright.model.source.Severity;
import frontwright.validators.configuration.nginx.NginxConfiguration;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.configuration.nginx.NginxNode;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.files.MemoryFiles;
import frontwright.validators.rules.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Configurations that are large enough for several threads. */
final class NginxJudgeTest {

  private static final int SITES = 5_000;

  private static final String SITE =
      "server { server_name www; listen 80; location / { proxy_pass http://app; } }\n";

  /** Says each directive of a name, and what it stands in. */
  private record Echo(String name) implements NginxRule {

    @Override
    public String id() {
      return "nginx/echo";
    }

    @Override
    public Severity severity() {
      return Severity.NOTE;
    }

    @Override
    public Set<String> directives() {
      return Set.of(name);
    }

    @Override
    public void check(NginxNode node, NginxSubject subject, Consumer<Finding> sink) {
      subject.levelOf(node).upwards().forEach(level -> sink.accept(said(node, level)));
      if (node.argument(0).equals("nothing")) {
        throw new IllegalStateException("nothing to say");
      }
    }

    private Finding said(NginxNode node, Level level) {
      NginxNode block = level.block();
      return finding(node.head(), block == null ? "outside" : "in " + block.name(), "");
    }
  }

  private static Judgement judge(String text, List<NginxRule> rules) {
    NginxConfiguration configuration =
        new NginxLoader(new MemoryFiles(Map.of("/a.conf", text)))
            .load("/a.conf", NginxContext.HTTP);
    Judgement judgement = new Judgement();
    new NginxJudge(rules).judge(new NginxSubject(configuration, null), judgement);
    return judgement;
  }

  @Test
  void saysOfEachDirectiveWhatItSaysOfOne() {
    Judgement judgement = judge(SITE.repeat(SITES), List.of(new Echo("proxy_pass")));

    assertThat(judgement.findings().stream().map(f -> f.place().position().line() + f.message()))
        .as("findings of %d sites, from top to bottom", SITES)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, SITES)
                .boxed()
                .flatMap(
                    line ->
                        List.of("in location", "in server", "outside").stream()
                            .sorted()
                            .map(words -> line + words))
                .toList());
  }

  @Test
  void tellsTheFirstFailureOfARuleAndGoesOn() {
    Judgement judgement =
        judge(
            (SITE + "server { listen nothing; }\n").repeat(SITES),
            List.of(new Echo("listen"), new Echo("proxy_pass")));

    assertThat(judgement.defects())
        .singleElement()
        .satisfies(defect -> assertThat(defect.place().position().line()).isEqualTo(2));
    assertThat(judgement.findings()).as("what is said besides").hasSize(SITES * (2 + 2 + 3));
  }

  @Test
  void saysTheSameOfALargeConfigurationEachTime() {
    String text = SITE.repeat(SITES);
    List<Finding> first = judge(text, NginxRules.ALL).findings();

    assertThat(first).isNotEmpty();
    assertThat(judge(text, NginxRules.ALL).findings()).isEqualTo(first);
  }

  @Test
  void saysOneThingOfOneSlip() {
    Judgement judgement = judge("server { location ~ a(b c) { } }", NginxRules.ALL);

    assertThat(judgement.findings())
        .extracting(Finding::rule)
        .containsExactly("nginx/directive-arguments");
  }
}
