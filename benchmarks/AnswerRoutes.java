import frontwright.cli.command.Console;
import frontwright.cli.command.FrontwrightCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs {@code route FILE --batch URLS} and prints how many answers there were behind the first ones
 * that were written, and for how many nanoseconds the thread that answers had the processor until
 * the last one: reading lines and URLs, routing, and writing lines, without reading the
 * configuration. What {@link Route} measures.
 */
public final class AnswerRoutes {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Counts lines, and notes when the first of them came. */
  private static final class Answers extends OutputStream {
    private long lines;
    private long before;
    private long start;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      for (int i = from; i < from + length; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
      }
      if (start == 0) {
        before = lines;
        start = THREADS.getCurrentThreadCpuTime();
      }
    }
  }

  public static void main(String[] args) throws IOException {
    Answers answers = new Answers();
    PrintStream out = new PrintStream(answers);
    Console console = new Console(InputStream.nullInputStream(), out, System.err, false, false, false);
    int code = FrontwrightCommand.execute(console, "route", args[0], "--batch", args[1]);
    long nanos = THREADS.getCurrentThreadCpuTime() - answers.start;

    long asked = Files.lines(Path.of(args[1])).count();
    if (code != 0 || answers.lines != asked) {
      throw new IllegalStateException(answers.lines + " answers for " + asked + " URLs, and " + code);
    }
    System.out.println(answers.lines - answers.before + " " + nanos);
  }
}
