package frontwright.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import frontwright.cli.ExitCode;
import frontwright.cli.command.Run;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed output is what the descriptions give. With {@code -Dfrontwright.update=true} it is
 * written anew, and the run fails all the same: somebody has to look at what changed.
 */
class SamplesTest {

  static Stream<String> names() {
    return Samples.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isWhatTheDescriptionGives(String name) {
    Path folder = Samples.folder(name);
    String description = folder.resolve("deploy.yaml").toString();
    String output = folder.resolve("output").toString();
    if (Boolean.getBoolean("frontwright.update")) {
      Run run = Run.of("generate", description, "-o", output);
      fail("written anew, now read it: " + run);
    }
    Run run = Run.of("generate", description, "-o", output, "--diff");
    assertThat(run.code())
        .as(
            "%s\n%s\nrun the tests with -Dfrontwright.update=true to write it anew",
            run.out(), run.err())
        .isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatItShows(String name) {
    assertThat(Samples.folder(name).resolve("README.md"))
        .content()
        .startsWith("# ")
        .contains("samples/" + name + "/deploy.yaml");
  }
}
