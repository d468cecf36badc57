package frontwright.validators.syntax.nginx;

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
public class NginxBenchmark {

  private final Source source = Megabyte.of("nginx");

  /** The tokens alone. */
  @Benchmark
  public Tokens lexer() {
    Lexer lexer = new Lexer(source, new Problems(source));
    while (lexer.advance()) {}
    return lexer.tokens();
  }

  /** The tree. */
  @Benchmark
  public NginxFile parser() {
    return NginxParser.parse(source);
  }
}
