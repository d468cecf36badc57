package frontwright.model.description;

import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.shape.Whole;
import frontwright.model.source.Span;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Retained connections from the front to each backend. */
public record ConnectionsDescription(
    Span span,
    @Nullable Located<Integer> keep,
    @Nullable Located<Duration> idle,
    @Nullable Located<Integer> max) {

  public static final Key<Integer> KEEP =
      Key.optional(
          "keep",
          Whole.between(1, 1024),
          "none are kept",
          "How many idle ones are kept, per front process and backend.",
          "32");
  public static final Key<Duration> IDLE =
      Key.optional("idle", Texts.SECONDS, "30s", "How long an idle one is kept.", "30s");
  public static final Key<Integer> MAX =
      Key.optional(
          "max",
          Whole.between(1, 65535),
          "no limit",
          "How many there are at most, per front process and backend.",
          "100");

  static final Structure<ConnectionsDescription> SHAPE =
      new Structure<>(
          "connections",
          "Retained connections from the front to each backend.",
          List.of(KEEP, IDLE, MAX),
          List.of(),
          fields ->
              new ConnectionsDescription(
                  fields.span(), fields.get(KEEP), fields.get(IDLE), fields.get(MAX)));
}
