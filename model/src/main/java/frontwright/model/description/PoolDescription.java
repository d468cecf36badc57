package frontwright.model.description;

import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.shape.Whole;
import frontwright.model.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The processes and threads of each backend. */
public record PoolDescription(
    Span span,
    @Nullable Located<Integer> processes,
    @Nullable Located<Integer> threads,
    @Nullable Located<Integer> maxRequests) {

  public static final Key<Integer> PROCESSES =
      Key.optional("processes", Whole.between(1, 1024), "2", "How many processes.", "4");
  public static final Key<Integer> THREADS =
      Key.optional(
          "threads", Whole.between(1, 1024), "4", "How many threads in each process.", "8");
  public static final Key<Integer> MAX_REQUESTS =
      Key.optional(
          "max_requests",
          Whole.between(1, 100000000),
          "never",
          "After how many requests a process is replaced.",
          "10000");

  static final Structure<PoolDescription> SHAPE =
      new Structure<>(
          "pool",
          "The processes and threads of each backend.",
          List.of(PROCESSES, THREADS, MAX_REQUESTS),
          List.of(),
          fields ->
              new PoolDescription(
                  fields.span(),
                  fields.get(PROCESSES),
                  fields.get(THREADS),
                  fields.get(MAX_REQUESTS)));
}
