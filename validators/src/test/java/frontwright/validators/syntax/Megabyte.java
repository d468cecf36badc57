package frontwright.validators.syntax;

import frontwright.model.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A million bytes of what Frontwright writes, for benchmarks that run in the project's root. */
public final class Megabyte {

  private static final int SIZE = 1_000_000;

  private Megabyte() {}

  /** The samples' sites for a front, again and again; the last is cut off. */
  public static Source of(String front) {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      String once =
          files
              .filter(file -> file.toString().matches(".*/output/" + front + "/sites/.*[.]conf"))
              .sorted()
              .map(Megabyte::read)
              .collect(Collectors.joining());
      String text = once.repeat(SIZE / once.length() + 1).substring(0, SIZE);
      return Source.ofBytes(front, text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
