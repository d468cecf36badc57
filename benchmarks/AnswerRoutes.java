import frontwright.cli.usecase.InputException;
import frontwright.cli.usecase.route.Asking;
import frontwright.cli.usecase.route.Subject;
import frontwright.cli.usecase.route.Subjects;
import frontwright.cli.usecase.route.UrlList;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * Does as {@code route FILE --batch URLS} with a configuration that is read already, and prints how
 * many lines were written and how many nanoseconds that took of a processor: of the thread that
 * reads lines, routes and writes lines, and of the garbage collector. What {@link Route} measures.
 */
public final class AnswerRoutes {

  /** Counts lines. */
  private static final class Answers extends Writer {
    private long lines;

    @Override
    public void write(char[] text, int from, int length) {
      for (int i = from; i < from + length; i++) {
        lines += text[i] == '\n' ? 1 : 0;
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  public static void main(String[] args) throws InputException, IOException {
    Subject subject = new Subjects(null, null, "", InputStream.nullInputStream()).read(args[0]);
    UrlList urls = new UrlList(Asking.of("GET", List.of(), "192.0.2.7", null, false), subject);
    Answers answers = new Answers();

    long start = nanos();
    List<String> mistakes = urls.answer(Path.of(args[1]), answers);
    long end = nanos();
    if (!mistakes.isEmpty() || !subject.problems().isEmpty()) {
      throw new IllegalStateException(mistakes + " " + subject.problems());
    }
    System.out.println(answers.lines + " " + (end - start));
  }

  private static long nanos() {
    long collecting =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + collecting * 1_000_000;
  }
}
