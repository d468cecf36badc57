package frontwright.validators.report;

import frontwright.model.routing.Environ;
import frontwright.model.routing.Field;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Reason;
import frontwright.model.routing.Value;
import frontwright.model.source.Place;
import frontwright.model.source.Source;
import frontwright.validators.routing.Answered;
import frontwright.validators.routing.VisibleParts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where requests go as a person reads it: the outcome, the deciding lines, what is told. */
public final class RouteTextReporter {

  /** What matters most in an environ; the rest follows by the alphabet. */
  private static final List<String> FIRST =
      List.of("SCRIPT_NAME", "PATH_INFO", "QUERY_STRING", "wsgi.url_scheme", "REMOTE_ADDR");

  private final boolean colour;

  /**
   * A reporter for a terminal or for a file.
   *
   * @param colour whether to colour; whoever knows the terminal and {@code NO_COLOR} decides
   */
  public RouteTextReporter(boolean colour) {
    this.colour = colour;
  }

  /** One line: the URL, and what becomes of it. */
  public static String line(String url, Outcome outcome) {
    return shown(url) + "\t" + shown(RouteWords.of(outcome));
  }

  /** What becomes of a request in two configurations, with what is not the same. */
  public static String difference(Answered before, Answered after) {
    String first = RouteWords.of(before.front().outcome());
    String second = RouteWords.of(after.front().outcome());
    StringBuilder text = new StringBuilder(shown(before.url())).append('\n');
    text.append("  - ").append(shown(first)).append('\n');
    text.append("  + ").append(shown(second)).append('\n');
    boolean bothPass =
        before.front().outcome() instanceof Outcome.Passed
            && after.front().outcome() instanceof Outcome.Passed;
    if (bothPass) {
      parts(text, VisibleParts.of(before), VisibleParts.of(after));
    }
    return text.toString();
  }

  private static void parts(
      StringBuilder text, Map<String, String> before, Map<String, String> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String first = before.getOrDefault(name, "(none)");
      String second = after.getOrDefault(name, "(none)");
      if (!first.equals(second)) {
        text.append("      ").append(shown(name + ": " + first + " -> " + second)).append('\n');
      }
    }
  }

  /** All that is known, an empty line behind it. */
  public String report(Answered answered) {
    StringBuilder text = new StringBuilder();
    Outcome outcome = answered.front().outcome();
    text.append(paint(Style.MESSAGE, answered.request().method() + " " + shown(answered.url())));
    text.append('\n').append("  ").append(shown(RouteWords.of(outcome))).append('\n');
    reasons(text, answered.front().reasons());
    if (outcome instanceof Outcome.Passed passed) {
      message(text, passed.message());
    } else if (outcome instanceof Outcome.Asked asked) {
      environ(text, asked.environ());
    }
    for (Answered.Behind behind : answered.behind()) {
      heading(text, "behind it, " + behind.server() + ": " + RouteWords.of(behind.outcome()));
      if (behind.outcome() instanceof Outcome.Asked asked) {
        environ(text, asked.environ());
      }
    }
    return text.append('\n').toString();
  }

  private void reasons(StringBuilder text, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      heading(text, "since");
    }
    for (Reason reason : reasons) {
      Place place = reason.place();
      text.append("    ").append(shown(reason.text())).append('\n');
      if (place != null) {
        text.append("      ").append(paint(Style.GUTTER, shown(place.toString()) + " | "));
        text.append(quoted(place)).append('\n');
      }
    }
  }

  /** The line, without what it is indented by. */
  private static String quoted(Place place) {
    Source source = place.source();
    return Excerpt.of(source, place.position().line()).shown().strip();
  }

  private void message(StringBuilder text, Message message) {
    heading(text, "what is sent");
    if (!message.target().isEmpty()) {
      field(text, message.method() + " " + message.target());
    }
    for (Field header : message.headers()) {
      field(text, header.name() + ": " + RouteWords.of(header.value()));
    }
    for (Field parameter : message.parameters()) {
      field(text, parameter.name() + " = " + RouteWords.of(parameter.value()));
    }
    RouteWords.of(message.limits())
        .ifPresent(
            words -> {
              heading(text, "limits");
              field(text, words);
            });
  }

  private void environ(StringBuilder text, Environ environ) {
    heading(text, "what the application sees");
    FIRST.forEach(name -> variable(text, name, environ));
    Collection<String> names = environ.values().keySet();
    names.stream().filter(name -> !FIRST.contains(name)).forEach(n -> variable(text, n, environ));
  }

  private static void variable(StringBuilder text, String name, Environ environ) {
    Value value = environ.values().get(name);
    String words = value == null ? "(not set)" : RouteWords.of(value);
    field(text, String.format(Locale.ROOT, "%-24s", name) + " " + words);
  }

  private void heading(StringBuilder text, String words) {
    text.append("  ").append(paint(Style.NOTE, shown(words))).append('\n');
  }

  private static void field(StringBuilder text, String words) {
    text.append("    ").append(shown(words).stripTrailing()).append('\n');
  }

  private static String shown(String words) {
    return Printable.escaped(words);
  }

  private String paint(Style style, String words) {
    return colour ? style.paint(words) : words;
  }
}
