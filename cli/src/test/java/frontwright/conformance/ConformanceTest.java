package frontwright.conformance;

import frontwright.servers.Sandbox;
import frontwright.templates.GeneratedFile;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/**
 * Every row of the contract for the chosen cases, against real servers.
 *
 * <p>{@code -Dfrontwright.all=true} runs all cases, {@code
 * -Dfrontwright.case=nginx-http-gunicorn-myapp-unix} the one of that name.
 */
class ConformanceTest {

  private static final List<Stage> STAGES =
      List.of(new OpenSite(), new GuardedSite(), new Cluster(), new Limits(), new Pool());

  private static final AtomicInteger PAIRS = new AtomicInteger();
  private static final AtomicInteger FAILED = new AtomicInteger();

  @TestFactory
  Stream<DynamicContainer> conforms() {
    return Matrix.chosen().stream()
        .map(
            one ->
                DynamicContainer.dynamicContainer(
                    one.name(), stages(one).flatMap(stage -> tests(one, stage))));
  }

  @AfterAll
  static void count() {
    System.out.printf(
        "conformance: %d cases, %d pairs of request and expectation, %d of them failed%n",
        Matrix.chosen().size(), PAIRS.get(), FAILED.get());
  }

  private static Stream<Stage> stages(Case one) {
    return STAGES.stream().filter(stage -> !stage.isLong() || Matrix.isWhole(one));
  }

  /** Made when the one before is done, so that no more than one deployment runs at a time. */
  private static Stream<DynamicNode> tests(Case one, Stage stage) {
    Sandbox sandbox = new Sandbox();
    try {
      List<Pair> refusals = stage.refusals(one);
      List<Pair> pairs =
          refusals.isEmpty()
              ? stage.pairs(stage.start(one, sandbox, GeneratedFile::text))
              : refusals;
      return pairs.stream().map(pair -> test(one, stage, pair, sandbox)).onClose(sandbox::close);
    } catch (RuntimeException | AssertionError e) {
      sandbox.close();
      return Stream.of(unstarted(one.name() + ", " + stage.title() + ": ", e));
    }
  }

  /** A server that is missing leaves the case out where that is allowed. */
  private static DynamicNode unstarted(String what, Throwable e) {
    boolean leftOut = e instanceof TestAbortedException;
    if (!leftOut) {
      FAILED.incrementAndGet();
    }
    return DynamicTest.dynamicTest(
        "starts",
        () -> {
          Assumptions.assumeFalse(leftOut, what + e.getMessage());
          throw new AssertionError(what + e.getMessage(), e);
        });
  }

  private static DynamicNode test(Case one, Stage stage, Pair pair, Sandbox sandbox) {
    return DynamicTest.dynamicTest(
        stage.title() + ", " + pair,
        () -> {
          PAIRS.incrementAndGet();
          try {
            pair.check().run();
          } catch (Exception | AssertionError e) {
            FAILED.incrementAndGet();
            throw explained(one.name() + ", " + pair, e, sandbox);
          }
        });
  }

  /** The logs are shown with the first failure of a deployment only. */
  private static AssertionError explained(String what, Throwable e, Sandbox sandbox) {
    String logs = sandbox.isKept() ? "" : "\n" + sandbox.logs();
    sandbox.keep();
    String message = what + "\n" + e.getMessage() + "\nSee " + sandbox.directory() + logs;
    return new AssertionError(message, e);
  }
}
