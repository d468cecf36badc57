package frontwright.trials;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.usecase.lint.DiskFiles;
import frontwright.validators.configuration.nginx.NginxLoader;
import frontwright.validators.directives.NginxContext;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.nginx.NginxRouter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules' pages say that nginx does with requests, its simulator says too. */
class NginxRouterTrialsTest {

  /** What may stay undecided, by patterns of what the simulator says that it depends on. */
  private static final Map<String, String> UNDECIDED =
      Map.of(
          "dav_methods .*", "what mod_dav does with files is not simulated",
          "\\$invalid_referer", "ngx_http_referer_module is not simulated",
          "the regular expression .*: takes too long", "the page is about what never ends");

  static Stream<Trials> trials() {
    return Replay.trials("nginx");
  }

  @ParameterizedTest
  @MethodSource("trials")
  void theSimulatorSaysWhatPagesSay(Trials trials) {
    Replay replay = Replay.of(trials, NginxStage::front, NginxRouterTrialsTest::router);

    assertThat(replay.faults()).isEmpty();
    assertThat(replay.unexplained(UNDECIDED)).as("undecided, and not known to be").isEmpty();
  }

  private static Router router(DiskFiles files, String root) {
    return NginxRouter.of(
        new NginxLoader(files).load(root + "/etc/nginx/nginx.conf", NginxContext.MAIN),
        Replay::kind);
  }
}
