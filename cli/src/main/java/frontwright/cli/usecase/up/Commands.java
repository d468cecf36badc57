package frontwright.cli.usecase.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs small programs and waits for them. */
final class Commands {

  /** What a program said, on both streams; it is not installed where the code is 127. */
  record Said(int code, String text) {

    boolean isDone() {
      return code == 0;
    }
  }

  private Commands() {}

  static Said run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException e) {
      return new Said(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Said(1, "interrupted");
    }
  }
}
