package frontwright.routing;

import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Reason;
import frontwright.model.routing.Route;
import frontwright.model.routing.Value;
import frontwright.servers.Answer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is compared, of a simulated and of a real server.
 *
 * @param status 200 for all that is served or passed
 * @param what the file, the address that is redirected to, or what the backend received
 * @param sections those that apply, in their order
 */
record HttpdObserved(int status, String what, String sections) {

  private static final Pattern NAME = Pattern.compile("X-Where (s\\d+)");

  /** What was answered. */
  static HttpdObserved of(Answer answer, String method) {
    String body = answer.latin1().replaceFirst("^# (?=FILE:)", "");
    String location = answer.header("Location").orElse("");
    String where = String.join(", ", answer.all("X-Where")).replaceFirst("^host(, )?", "");
    boolean isServed =
        body.startsWith("FILE:") || body.startsWith("request: ") || body.startsWith("WSGI:");
    String what =
        isServed && answer.status() == 200
            ? body.lines().limit(1).collect(Collectors.joining())
            : "";
    if (method.equals("HEAD") && answer.status() == 200) {
      what = "?";
    }
    return new HttpdObserved(answer.status(), location.isEmpty() ? what : location, where);
  }

  /** What is simulated. */
  static HttpdObserved of(Route route, String method) {
    String sections = sections(route.reasons());
    Outcome outcome = route.outcome();
    if (outcome instanceof Outcome.File file) {
      return new HttpdObserved(200, method.equals("HEAD") ? "?" : "FILE:" + file.path(), sections);
    } else if (outcome instanceof Outcome.Redirect redirect) {
      String location =
          redirect.location() instanceof Value.Known known ? known.text().strip() : "(unknown)";
      return new HttpdObserved(redirect.status(), location, sections);
    } else if (outcome instanceof Outcome.Passed passed) {
      return new HttpdObserved(200, method.equals("HEAD") ? "?" : what(passed.message()), sections);
    } else if (outcome instanceof Outcome.Answer answer) {
      return new HttpdObserved(
          answer.status(), method.equals("HEAD") && answer.status() == 200 ? "?" : "", sections);
    }
    return new HttpdObserved(0, outcome.toString(), sections);
  }

  private static String what(Message message) {
    return switch (message.protocol()) {
      case HTTP -> "request: " + message.method() + " " + message.target() + " HTTP/1.1";
      default -> "WSGI:" + message.destination().name();
    };
  }

  /** Those of the last request: that for the body of an error, if there is one. */
  private static String sections(List<Reason> reasons) {
    int last = 0;
    for (int i = 0; i < reasons.size(); i++) {
      last = reasons.get(i).text().endsWith("is the answer's body") ? i : last;
    }
    return reasons.subList(last, reasons.size()).stream()
        .filter(reason -> reason.text().equals("applies"))
        .map(HttpdObserved::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String name(Reason reason) {
    var place = reason.place();
    if (place == null) {
      return "?";
    }
    String text = place.source().text();
    boolean isAccessFile = place.span().end() == 0;
    Matcher matcher = NAME.matcher(isAccessFile ? secondLine(text) : text);
    boolean isNamed = matcher.find(place.span().end());
    return isNamed ? matcher.group(1) : isAccessFile ? "" : "?";
  }

  /** Where an access file says that it is there, if it does. */
  private static String secondLine(String text) {
    return text.lines().skip(1).limit(1).collect(Collectors.joining());
  }
}
