package frontwright.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** Runs what a reader or a service would run, with this build's {@code frontwright} on the path. */
public final class Shell {

  private final Path bin;
  private final Path directory;

  /** What a command gave, both outputs in one. */
  public record Said(int code, String text) {}

  /**
   * A shell.
   *
   * @param bin an empty directory, which gets the command
   * @param directory where commands run
   */
  public Shell(Path bin, Path directory) throws IOException {
    this.bin = bin;
    this.directory = directory;
    Path command = bin.resolve("frontwright");
    Files.writeString(
        command,
        "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -cp '%s' frontwright.cli.Main \"$@\"\n"
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Runs a script as GitHub's and GitLab's runners do: bash, which stops at the first failure. */
  public Said run(String script, Map<String, String> variables) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
            .directory(directory.toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }
}
