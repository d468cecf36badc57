package frontwright.trials;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.usecase.lint.DiskFiles;
import frontwright.validators.configuration.httpd.HttpdLoader;
import frontwright.validators.directives.HttpdContext;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.httpd.HttpdRouter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules' pages say that httpd does with requests, its simulator says too. */
class HttpdRouterTrialsTest {

  /** What may stay undecided, by patterns of what the simulator says that it depends on. */
  private static final Map<String, String> UNDECIDED =
      Map.of(
          "the path hello/hello\\.wsgi/x", "relative to the directory that httpd is started in",
          "the member of balancer://.*", "any member that is up may be asked",
          "ProxyRequests", "a forward proxy asks whoever the client names",
          "<IfModule mod_rewrite>", "a module of third parties may have the name",
          "the addresses of names in <VirtualHost>", "a resolver is asked",
          "the regular expression .*", "the page is about what never ends");

  static Stream<Trials> trials() {
    return Replay.trials("apache");
  }

  @ParameterizedTest
  @MethodSource("trials")
  void theSimulatorSaysWhatPagesSay(Trials trials) {
    Replay replay = Replay.of(trials, HttpdStage::front, HttpdRouterTrialsTest::router);

    assertThat(replay.faults()).isEmpty();
    assertThat(replay.unexplained(UNDECIDED)).as("undecided, and not known to be").isEmpty();
  }

  private static Router router(DiskFiles files, String root) {
    return HttpdRouter.of(
        new HttpdLoader(files).load(root + "/etc/apache2/apache2.conf", HttpdContext.SERVER),
        Replay::kind,
        files);
  }
}
