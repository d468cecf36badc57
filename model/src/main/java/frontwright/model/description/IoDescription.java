package frontwright.model.description;

import frontwright.model.shape.Flag;
import frontwright.model.shape.Key;
import frontwright.model.shape.Located;
import frontwright.model.shape.Structure;
import frontwright.model.source.Span;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time, size and buffering between client, front and application. */
public record IoDescription(
    Span span,
    @Nullable Located<Duration> connectTimeout,
    @Nullable Located<Duration> readTimeout,
    @Nullable Located<Duration> sendTimeout,
    @Nullable Located<Long> bodyLimit,
    @Nullable Located<Boolean> bufferRequests,
    @Nullable Located<Boolean> bufferResponses) {

  public static final Key<Duration> CONNECT_TIMEOUT =
      Key.optional(
          "connect_timeout",
          Texts.DURATION,
          "5s",
          "How long the front waits for a connection to the backend.",
          "5s");
  public static final Key<Duration> READ_TIMEOUT =
      Key.optional(
          "read_timeout",
          Texts.DURATION,
          "60s",
          "How long the application may be silent before the front gives up; its server gives up after the same time.",
          "60s");
  public static final Key<Duration> SEND_TIMEOUT =
      Key.optional(
          "send_timeout",
          Texts.DURATION,
          "60s",
          "How long the front waits between two writes to the backend; httpd has one timeout for both directions and takes the longer.",
          "60s");
  public static final Key<Long> BODY_LIMIT =
      Key.optional(
          "body_limit",
          Texts.SIZE,
          "1m",
          "The largest request body; a larger one is refused with 413.",
          "20m");
  public static final Key<Boolean> BUFFER_REQUESTS =
      Key.optional(
          "buffer_requests",
          new Flag(),
          "true",
          "Whether the front takes the whole request before it asks the application; httpd never does.",
          "false");
  public static final Key<Boolean> BUFFER_RESPONSES =
      Key.optional(
          "buffer_responses",
          new Flag(),
          "true",
          "Whether the front may hold a response back while it is written.",
          "false");

  static final Structure<IoDescription> SHAPE =
      new Structure<>(
          "io",
          "Time, size and buffering between client, front and application.",
          List.of(
              CONNECT_TIMEOUT,
              READ_TIMEOUT,
              SEND_TIMEOUT,
              BODY_LIMIT,
              BUFFER_REQUESTS,
              BUFFER_RESPONSES),
          List.of(),
          fields ->
              new IoDescription(
                  fields.span(),
                  fields.get(CONNECT_TIMEOUT),
                  fields.get(READ_TIMEOUT),
                  fields.get(SEND_TIMEOUT),
                  fields.get(BODY_LIMIT),
                  fields.get(BUFFER_REQUESTS),
                  fields.get(BUFFER_RESPONSES)));
}
