package frontwright.cli;

import frontwright.cli.command.Console;
import frontwright.cli.command.FrontwrightCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the program begins and ends. */
public final class Main {

  private Main() {}

  /**
   * Runs a command line and exits with its code. The launcher says in {@code frontwright.terminal}
   * and {@code frontwright.terminal.out} whether standard error and output are terminals, and in
   * {@code frontwright.terminal.in} whether input is one, which Java cannot find out.
   */
  public static void main(String[] args) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    boolean mayColour = System.getenv("NO_COLOR") == null;
    boolean colour = mayColour && Boolean.getBoolean("frontwright.terminal");
    Console console =
        new Console(
            System.in,
            out,
            err,
            colour,
            mayColour && Boolean.getBoolean("frontwright.terminal.out"),
            colour && System.getenv("CI") == null);
    int code = FrontwrightCommand.execute(console, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** UTF-8 whatever the locale says: the output is made of the description's text. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
