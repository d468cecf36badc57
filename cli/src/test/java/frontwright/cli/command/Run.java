package frontwright.cli.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A command line that was carried out in this JVM.
 *
 * @param code the exit code
 * @param out what it printed as its result
 * @param err what it said besides
 */
public record Run(int code, String out, String err) {

  /** Without standard input and without colour. */
  public static Run of(String... args) {
    return withInput(new byte[0], args);
  }

  /** With bytes as standard input. */
  public static Run withInput(byte[] input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            false);
    int code = FrontwrightCommand.execute(console, args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
