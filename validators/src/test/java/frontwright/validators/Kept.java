package frontwright.validators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are kept in files and compared as a whole. */
public final class Kept {

  /** The repository's root. */
  public static final Path ROOT = Path.of(System.getProperty("frontwright.root", ".."));

  private Kept() {}

  /** Fails when the file does not hold the text; updates it then, if that was asked for. */
  public static void check(Path file, String text) {
    try {
      String kept = Files.exists(file) ? Files.readString(file) : "";
      if (Boolean.getBoolean("frontwright.update") && !kept.equals(text)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(kept)
          .as("%s; write it anew with -Dfrontwright.update=true, and look at the difference", file)
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
