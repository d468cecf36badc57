package frontwright.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import frontwright.cli.ExitCode;
import frontwright.cli.command.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each project gets the description that is committed beside it, or is refused with the words that
 * are. With {@code -Dfrontwright.update=true} they are written anew, and the run fails.
 */
class InitProjectsTest {

  static Stream<String> names() {
    return Projects.names();
  }

  static Stream<String> described() {
    return names().filter(name -> Files.exists(Projects.folder(name).resolve("deploy.yaml")));
  }

  @ParameterizedTest
  @MethodSource("names")
  void getsItsDescriptionOrItsRefusal(String name) throws IOException {
    Run run = Run.of(Projects.dryRun(name));
    boolean isDescribed = run.code() == ExitCode.OK;
    String said =
        isDescribed ? run.out() : run.err().replace(Projects.folder(name) + "/project", "PROJECT");
    Path expected = Projects.folder(name).resolve(isDescribed ? "deploy.yaml" : "refused.txt");
    if (Boolean.getBoolean("frontwright.update")) {
      Files.writeString(expected, said);
      fail("written anew, now read it: " + expected);
    }
    assertThat(expected).as("-Dfrontwright.update=true writes it").exists();
    assertThat(said).isEqualTo(Files.readString(expected));
    assertThat(run.code()).isEqualTo(isDescribed ? ExitCode.OK : ExitCode.INPUT);
  }

  @ParameterizedTest
  @MethodSource("described")
  void isGeneratedFromAtOnceForEitherFront(String name) {
    String description = Projects.folder(name).resolve("deploy.yaml").toString();
    for (String front : new String[] {"nginx", "httpd"}) {
      Run run = Run.of("generate", description, "--stdout", "--strict", "--front", front);
      assertThat(run.code()).as("%s: %s", front, run.err()).isZero();
      assertThat(run.err()).isEmpty();
    }
  }
}
