package frontwright.validators.files;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same work on several files, on all processors. */
public final class Parallel {

  private Parallel() {}

  /**
   * What a function makes of each, in order. A single one is left to the thread that asks, for
   * others take their time to start.
   *
   * @param function is called by several threads at once
   */
  public static <T, R> List<R> map(List<T> all, Function<T, R> function) {
    Stream<T> each = all.size() > 1 ? all.parallelStream() : all.stream();
    return each.map(function).toList();
  }
}
