package frontwright.documentation;

import frontwright.servers.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages' commands print what the pages say. With {@code -Dfrontwright.update=true} that is
 * written anew, and somebody has to look at what changed.
 */
class DocumentationTest {

  private static final Path DOCS =
      Path.of(System.getProperty("frontwright.root", ".."), "docs").toAbsolutePath().normalize();

  @TempDir private Path temporary;

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(DocumentationTest::hasCommands)
          .filter(file -> !file.endsWith(TutorialIT.PAGE))
          .map(file -> DOCS.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static boolean hasCommands(Path file) {
    try {
      return Files.readString(file).contains("```console\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatAPageShowsHappens(String name) throws IOException {
    Path page = DOCS.resolve(name);
    Path directory = Files.createDirectory(temporary.resolve("work"));
    Shell shell = new Shell(Files.createDirectory(temporary.resolve("bin")), directory);
    Page.check(page, directory, command -> shell.run(command, Map.of()));
  }
}
