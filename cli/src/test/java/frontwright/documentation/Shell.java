package frontwright.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/** Runs commands as a reader would, with {@code frontwright} on the PATH. */
final class Shell {

  private static final int PATIENCE_SECONDS = 120;

  private final Path directory;
  private final Path programs;

  /**
   * A shell.
   *
   * @param directory where commands run
   * @param programs a directory for what has to be on the PATH
   */
  Shell(Path directory, Path programs) throws IOException {
    this.directory = directory;
    this.programs = programs;
    Path program = programs.resolve("frontwright");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + System.getProperty("java.class.path")
            + "' frontwright.cli.Main \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What a command prints, and how it ended where that was not well. */
  String run(String command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder("bash", "-c", command)
              .directory(directory.toFile())
              .redirectErrorStream(true);
      builder.environment().merge("PATH", programs + ":", (path, own) -> own + path);
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " does not end");
      }
      String ended = process.exitValue() == 0 ? "" : "[exit " + process.exitValue() + "]\n";
      return (said.isEmpty() || said.endsWith("\n") ? said : said + "\n") + ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
