package frontwright.servers;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.deployment.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Assumptions;

/** What systemd itself reads in a unit ({@code systemd --test} prints it) is what was described. */
class SystemdReadsBackTest {

  private static final Path SYSTEMD = Path.of("/lib/systemd/systemd");

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "a", " ", "  ", "%", "%%", "%n", "%i", "$", "$$", "${HOME}", "\"", "'", "\\", "\\x20",
            "#", ";", "~", "=", "{", "*", "?", "[", "é", "日", "😀", "-", ":", ",", "\u00a0", "|",
            "&")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(pieces -> String.join("", pieces) + "z");
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyPath(@ForAll("names") String name) {
    Assumptions.assumeTrue(Files.isExecutable(SYSTEMD), "systemd is not installed");
    String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
    String yaml =
        """
        frontwright: 1
        app: {module: probe, directory: "DIR/%s", env_file: "DIR/%s/env"}
        """
            .formatted(quoted, quoted);
    try (Sandbox sandbox = new Sandbox()) {
      Deployment deployment = Deployed.generate(sandbox, yaml);
      sandbox.handOver();
      String home = sandbox.directory().toString();
      String said =
          sandbox
              .run(
                  "env",
                  "HOME=" + home,
                  "XDG_RUNTIME_DIR=" + home,
                  "SYSTEMD_UNIT_PATH=" + home + "/out/systemd:",
                  SYSTEMD.toString(),
                  "--test",
                  "--user",
                  "--unit=probe.service",
                  "--log-level=err")
              .text();
      List<String> unit = said.substring(said.indexOf("-> Unit probe.service:")).lines().toList();
      String directory = deployment.applications().findFirst().orElseThrow().directory();
      assertThat(unit).contains("\t\tWorkingDirectory: " + directory);
      assertThat(unit).contains("\t\tEnvironmentFile: " + directory + "/env");
    }
  }
}
