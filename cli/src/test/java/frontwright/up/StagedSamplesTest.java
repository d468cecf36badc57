package frontwright.up;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.usecase.DescriptionFile;
import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.ReadBack;
import frontwright.model.deployment.Decider;
import frontwright.model.deployment.Deployment;
import frontwright.model.deployment.Listener;
import frontwright.model.trial.Moves;
import frontwright.model.trial.Stage;
import frontwright.model.trial.Staging;
import frontwright.samples.Samples;
import frontwright.templates.GeneratedFile;
import frontwright.templates.Targets;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample as it is tried out: the same deployment, and nothing of it outside of the stage. */
class StagedSamplesTest {

  private static final int FIRST = 20_001;

  /** Paths that only the machine has that a deployment lives on. */
  private static final Pattern ELSEWHERE = Pattern.compile("[\"' =:](/srv|/run|/var)/[^\\s\"';]*");

  static Stream<String> names() {
    return Samples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void doesWhatIsDescribed(String name) throws InputException {
    Deployment staged = staged(name);
    List<GeneratedFile> files = Targets.render(staged);
    assertThat(ReadBack.faults(files)).isEmpty();
    assertThat(ReadBack.disagreements(staged, files)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void listensOnLoopbackAlone(String name) throws InputException {
    List<Listener> listeners =
        staged(name).sites().stream().flatMap(site -> site.listeners().stream()).toList();
    assertThat(listeners).isNotEmpty().allMatch(l -> l.host().equals("127.0.0.1") && l.isDefault());
    assertThat(listeners.stream().map(Listener::port)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesNothingOutsideOfTheStage(String name) throws InputException {
    String text =
        Targets.render(staged(name)).stream()
            .map(GeneratedFile::text)
            .flatMap(String::lines)
            .filter(line -> !line.startsWith("#") && !line.startsWith(";"))
            .collect(Collectors.joining("\n"));
    assertThat(ELSEWHERE.matcher(text).results().map(found -> found.group(0))).isEmpty();
    assertThat(text).doesNotContain("Strict-Transport-Security");
  }

  private static Deployment staged(String name) throws InputException {
    String description = Samples.folder(name).resolve("deploy.yaml").toString();
    Deployment deployment =
        DescriptionFile.decide(description, InputStream.nullInputStream(), Decider.Overrides.NONE)
            .deployment()
            .orElseThrow();
    int ports = Staging.fronts(deployment) + Staging.instances(deployment);
    Stage stage =
        new Stage(
            "/stage",
            "me",
            "us",
            IntStream.range(FIRST, FIRST + ports).boxed().toList(),
            new Moves(Map.of("/srv", "/here", "/var", "/here/var")),
            Set.of(),
            deployment.sites().stream().map(site -> site.id()).collect(Collectors.toSet()));
    return Staging.of(deployment, stage);
  }
}
