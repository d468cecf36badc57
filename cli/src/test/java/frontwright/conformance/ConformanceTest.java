package frontwright.conformance;

import frontwright.servers.Sandbox;
import frontwright.templates.GeneratedFile;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of the contract for the chosen cases, against real servers.
 *
 * <p>{@code -Dfrontwright.all=true} runs all cases, {@code
 * -Dfrontwright.case=nginx-http-gunicorn-myapp-unix} the one of that name.
 */
class ConformanceTest {

  private static final List<Stage> STAGES = List.of(new OpenSite());

  private static final AtomicInteger PAIRS = new AtomicInteger();
  private static final AtomicInteger FAILED = new AtomicInteger();

  @TestFactory
  Stream<DynamicContainer> conforms() {
    return Matrix.chosen().stream()
        .map(
            one ->
                DynamicContainer.dynamicContainer(
                    one.name(), STAGES.stream().flatMap(stage -> tests(one, stage))));
  }

  @AfterAll
  static void count() {
    System.out.printf(
        "conformance: %d cases, %d pairs of request and expectation, %d of them failed%n",
        Matrix.chosen().size(), PAIRS.get(), FAILED.get());
  }

  /** Made when the one before is done, so that no more than one deployment runs at a time. */
  private static Stream<DynamicNode> tests(Case one, Stage stage) {
    Sandbox sandbox = new Sandbox();
    try {
      Running running = stage.start(one, sandbox, GeneratedFile::text);
      return stage.pairs(running).stream()
          .map(pair -> test(stage, pair, sandbox))
          .onClose(sandbox::close);
    } catch (RuntimeException | Error e) {
      sandbox.close();
      return Stream.of(
          DynamicTest.dynamicTest(
              stage.title() + ": starts",
              () -> {
                throw e;
              }));
    }
  }

  private static DynamicNode test(Stage stage, Pair pair, Sandbox sandbox) {
    return DynamicTest.dynamicTest(
        stage.title() + ", " + pair,
        () -> {
          PAIRS.incrementAndGet();
          try {
            pair.check().run();
          } catch (Exception | AssertionError e) {
            FAILED.incrementAndGet();
            throw explained(e, sandbox);
          }
        });
  }

  /** The logs are shown with the first failure of a deployment only. */
  private static AssertionError explained(Throwable e, Sandbox sandbox) {
    String logs = sandbox.isKept() ? "" : "\n" + sandbox.logs();
    sandbox.keep();
    return new AssertionError(e.getMessage() + "\nSee " + sandbox.directory() + logs, e);
  }
}
