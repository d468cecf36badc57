package frontwright.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the samples are. */
public final class Samples {

  private static final Path ROOT = Path.of(System.getProperty("frontwright.root", ".."), "samples");

  private Samples() {}

  /** The folders with a description, by name. */
  public static List<String> names() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("deploy.yaml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path folder(String name) {
    return ROOT.resolve(name);
  }
}
