package frontwright.cli.usecase.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is written.
 *
 * @param scratch a directory that is removed at the end
 * @param directory where the servers' files are: the same, unless they are to be kept
 */
record Workplace(Path scratch, Path directory) {

  /** Short: the paths of sockets have to fit (unix(7), and httpd's own limit). */
  private static final String PREFIX = "fw-up-";

  /** Makes the directory that is removed; nobody else may look into it. */
  static Workplace make(@Nullable Path keep) throws IOException {
    Path scratch = Files.createTempDirectory(PREFIX).toRealPath();
    return new Workplace(scratch, keep == null ? scratch : keep.toAbsolutePath().normalize());
  }

  /** Removes what is not kept, as far as it can be removed. */
  void remove() {
    try (Stream<Path> all = Files.walk(scratch)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // Removed already.
    }
  }
}
