package frontwright.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Whatever users and runs do to a directory in turn, nobody loses what is theirs. */
class OutputLawsTest {

  /** Some of these exclude each other, as file and as directory. */
  private static final List<String> PATHS = List.of("a", "b", "b/c", "d/e", "d/f/g", "h");

  sealed interface Act {}

  /** A run of Frontwright. */
  record Generate(Map<String, String> wanted) implements Act {}

  /** A user writes a file: edits one of ours or adds one of their own. */
  record Put(String path, String text) implements Act {}

  /** A user deletes a file; its directory stays. */
  record Delete(String path) implements Act {}

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<String> paths = Arbitraries.of(PATHS);
    Arbitrary<String> texts = Arbitraries.of("1\n", "2\n", "no end of line");
    Arbitrary<Act> generate = Arbitraries.maps(paths, texts).ofMaxSize(4).map(Generate::new);
    Arbitrary<Act> put = Combinators.combine(paths, texts).as(Put::new);
    return Arbitraries.frequencyOf(
            Tuple.of(4, generate), Tuple.of(3, put), Tuple.of(1, paths.map(Delete::new)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(10);
  }

  @Property(tries = 500)
  void nobodyLosesWhatIsTheirs(@ForAll("acts") List<Act> acts) throws IOException {
    Path out = Files.createTempDirectory("frontwright-laws");
    try {
      World world = new World(out);
      for (Act act : acts) {
        world.act(act);
      }
    } finally {
      Disk.remove(out);
    }
  }

  /** The directory, and what a simple mind knows about it. */
  private static final class World {
    private final Path out;

    /** What Frontwright wrote last at each path that it counts as its own. */
    private Map<String, String> ours = new TreeMap<>();

    private boolean everGenerated;

    World(Path out) {
      this.out = out;
    }

    void act(Act act) throws IOException {
      if (act instanceof Generate run) {
        generate(run.wanted());
      } else if (act instanceof Put put && canPut(put.path())) {
        Disk.put(out.resolve(put.path()), put.text());
      } else if (act instanceof Delete delete && Files.isRegularFile(out.resolve(delete.path()))) {
        Files.delete(out.resolve(delete.path()));
      }
    }

    private boolean canPut(String path) {
      return !Files.isDirectory(out.resolve(path))
          && parents(path).stream().noneMatch(p -> Files.isRegularFile(out.resolve(p)));
    }

    private static Set<String> parents(String path) {
      Set<String> parents = new HashSet<>();
      for (int at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
        parents.add(path.substring(0, at));
      }
      return parents;
    }

    private void generate(Map<String, String> wanted) throws IOException {
      Map<String, String> before = Disk.snapshot(out);
      Map<String, String> textsBefore = Disk.texts(out);
      boolean expected = isAllowed(wanted, textsBefore);
      boolean succeeded;
      try {
        Disk.generate(out, wanted);
        succeeded = true;
      } catch (OutputException e) {
        succeeded = false;
      }
      Statistics.label("run").collect(succeeded ? "done" : "refused");
      assertThat(succeeded).as("generating %s upon %s", wanted, textsBefore).isEqualTo(expected);
      if (succeeded) {
        expectDone(wanted, before, textsBefore);
      } else {
        assertThat(Disk.snapshot(out)).as("after a refusal").isEqualTo(before);
      }
    }

    private boolean isAllowed(Map<String, String> wanted, Map<String, String> disk) {
      boolean ownDirectory = everGenerated || !hasEntries();
      boolean foreign =
          wanted.keySet().stream().anyMatch(p -> disk.containsKey(p) && !ours.containsKey(p));
      boolean inTheWay =
          wanted.keySet().stream()
              .anyMatch(
                  p ->
                      Files.isDirectory(out.resolve(p))
                          || parents(p).stream()
                              .anyMatch(q -> disk.containsKey(q) || wanted.containsKey(q)));
      return ownDirectory && !foreign && !inTheWay;
    }

    private boolean hasEntries() {
      String[] names = out.toFile().list();
      return names == null || names.length > 0;
    }

    private void expectDone(
        Map<String, String> wanted, Map<String, String> before, Map<String, String> textsBefore)
        throws IOException {
      Map<String, String> expected = new TreeMap<>(wanted);
      Map<String, String> oursNow = new HashMap<>(wanted);
      textsBefore.forEach(
          (path, text) -> {
            String written = ours.get(path);
            if (!wanted.containsKey(path) && !text.equals(written)) {
              expected.put(path, text);
              if (written != null) {
                oursNow.put(path, written);
              }
            }
          });
      assertThat(Disk.texts(out)).as("wanted, foreign and kept").isEqualTo(expected);
      assertThat(Disk.snapshot(out))
          .as("what had its text already, and what is not wanted, is not touched")
          .containsAllEntriesOf(untouched(before, textsBefore, expected));
      ours = oursNow;
      everGenerated = true;
    }

    private static Map<String, String> untouched(
        Map<String, String> before, Map<String, String> texts, Map<String, String> expected) {
      Map<String, String> untouched = new TreeMap<>(before);
      untouched.keySet().removeIf(p -> !texts.containsKey(p));
      untouched.keySet().removeIf(p -> !texts.get(p).equals(expected.get(p)));
      return untouched;
    }
  }
}
