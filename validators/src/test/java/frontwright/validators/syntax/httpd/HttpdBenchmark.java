package frontwright.validators.syntax.httpd;

import frontwright.model.source.Source;
import frontwright.validators.syntax.Megabyte;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each reads a megabyte: operations in a second are megabytes in a second. */
@State(Scope.Benchmark)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HttpdBenchmark {

  private final Source source = Megabyte.of("httpd");

  /** The tokens, and what each line is. */
  @Benchmark
  public Tokens lexer() {
    Lexer lexer = new Lexer(source);
    lexer.run();
    return lexer.tokens();
  }

  /** The tree. */
  @Benchmark
  public HttpdFile parser() {
    return HttpdParser.parse(source);
  }
}
