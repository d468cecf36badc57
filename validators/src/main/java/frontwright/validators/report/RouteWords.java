package frontwright.validators.report;

import frontwright.model.routing.Limits;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import frontwright.model.routing.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Outcomes in words, each on one line. */
final class RouteWords {

  private RouteWords() {}

  /** What becomes of a request. */
  static String of(Outcome outcome) {
    if (outcome instanceof Outcome.File file) {
      return "serves " + Wire.text(file.path()) + (file.isThere() ? "" : " if it exists, else 404");
    } else if (outcome instanceof Outcome.Redirect redirect) {
      return redirect.status() + " redirect to " + of(redirect.location());
    } else if (outcome instanceof Outcome.Answer answer) {
      return answer.status() == 444
          ? "closes the connection without an answer"
          : "answers " + answer.status();
    } else if (outcome instanceof Outcome.Passed passed) {
      return "passes to " + destination(passed.message());
    } else if (outcome instanceof Outcome.Asked asked) {
      return "asks " + asked.application();
    } else if (outcome instanceof Outcome.Rejected rejected) {
      return "answers " + rejected.status() + ": " + rejected.reason();
    }
    return "undecided: depends on " + ((Outcome.Undecided) outcome).on();
  }

  private static String destination(Message message) {
    Message.Destination to = message.destination();
    String addresses = String.join(", ", to.addresses());
    boolean isPlain = addresses.isEmpty() || addresses.equals(to.name());
    return to.name()
        + (isPlain ? "" : " (" + addresses + ")")
        + (message.protocol().carriesVariables() && to.addresses().isEmpty()
            ? ""
            : " over " + message.protocol().word());
  }

  /** A value, or what it depends on. */
  static String of(Value value) {
    return value instanceof Value.Known known
        ? Wire.text(known.text())
        : "(depends on " + ((Value.Depends) value).on() + ")";
  }

  /** Limits in force, as far as they are known; empty where none is. */
  static Optional<String> of(Limits limits) {
    List<String> words = new ArrayList<>();
    add(words, "connect ", limits.connect());
    add(words, "read ", limits.read());
    add(words, "send ", limits.send());
    if (limits.body() != null) {
      words.add(limits.body() == 0 ? "body of any size" : "body " + limits.body() + " bytes");
    }
    if (limits.buffersRequest() != null) {
      words.add(limits.buffersRequest() ? "request buffered" : "request not buffered");
    }
    if (limits.buffersResponse() != null) {
      words.add(limits.buffersResponse() ? "response buffered" : "response not buffered");
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
  }

  private static void add(List<String> words, String name, @Nullable Duration time) {
    if (time != null) {
      words.add(name + Limits.written(time));
    }
  }
}
