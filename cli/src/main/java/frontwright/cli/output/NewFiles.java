package frontwright.cli.output;

import frontwright.cli.output.OutputException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Files that are written once and then belong to somebody else: nothing is ever overwritten. */
public final class NewFiles {

  private NewFiles() {}

  /**
   * Says no when a file is there.
   *
   * @throws OutputException when it is, even as a link to nothing
   */
  public static void expectNone(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw taken(file);
    }
  }

  /**
   * Writes a file whole, and the directories that it needs.
   *
   * @throws OutputException when it is there or cannot be written; then all is as it was
   */
  public static void write(Path file, String text) {
    expectNone(file);
    Directories directories = new Directories();
    Path directory = file.toAbsolutePath().resolveSibling("");
    Path fresh = directory.resolve(Tree.PRIVATE + Long.toHexString(System.nanoTime()));
    try {
      directories.make(directory);
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      // Without REPLACE_EXISTING, so that what came in the meantime stays.
      Files.move(fresh, file);
    } catch (FileAlreadyExistsException e) {
      undo(fresh, directories);
      throw taken(file);
    } catch (IOException e) {
      undo(fresh, directories);
      throw OutputException.cannot("write", file, e);
    } catch (OutputException e) {
      undo(fresh, directories);
      throw e;
    }
  }

  private static void undo(Path fresh, Directories directories) {
    try {
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      // The reason why it could not be written is told, and is the same.
    }
    directories.unmake();
  }

  private static OutputException taken(Path file) {
    return new OutputException(
        List.of(
            new Problem(
                "`" + file + "` is there already and stays as it is",
                "--dry-run prints what would be written")));
  }
}
