package frontwright.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of {@code src/test/resources/init}: a project, the options to give, and either the
 * description that it gets or the words with which it is refused.
 */
final class Projects {

  private static final Path FOLDERS =
      Path.of(System.getProperty("frontwright.root", ".."), "cli/src/test/resources/init");

  private Projects() {}

  static Stream<String> names() {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(String name) {
    return FOLDERS.resolve(name);
  }

  /** The command line that describes a project as if it were in {@code /srv/NAME}. */
  static String[] dryRun(String name) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of("init", folder(name) + "/project", "--dry-run", "--directory", "/srv/" + name));
    Path options = folder(name).resolve("options");
    if (Files.exists(options)) {
      words.addAll(List.of(Files.readString(options).strip().split(" ")));
    }
    return words.toArray(String[]::new);
  }
}
