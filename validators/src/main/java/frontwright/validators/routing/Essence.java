package frontwright.validators.routing;

import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What matters of an outcome to those who compare configurations, of different servers too. */
public final class Essence {

  /** Fields of a message that every front spells in its own way. */
  private static final List<String> OF_THE_CONNECTION =
      List.of("connection", "keep-alive", "te", "upgrade", "server_software", "gateway_interface");

  private Essence() {}

  /** Whether it is not known what becomes of the request. */
  public static boolean isUndecided(Answered answered) {
    return answered.front().outcome() instanceof Outcome.Undecided;
  }

  /** A text that is the same for outcomes that are the same to a client and an application. */
  public static String of(Answered answered) {
    Outcome outcome = answered.front().outcome();
    return outcome instanceof Outcome.Passed passed
        ? message(passed.message())
        : outcome.toString();
  }

  private static String message(Message message) {
    Stream<String> told =
        Stream.concat(message.headers().stream(), message.parameters().stream())
            .map(field -> field.name().toLowerCase(Locale.ROOT) + "=" + field.value())
            .filter(text -> OF_THE_CONNECTION.stream().noneMatch(n -> text.startsWith(n + "=")))
            .sorted();
    return String.join(
        "\n",
        Stream.concat(
                Stream.of(
                    message.protocol().word(),
                    String.join(",", message.destination().addresses()),
                    message.method() + " " + message.target(),
                    message.limits().toString()),
                told)
            .toList());
  }
}
