package frontwright.validators.advice;

import frontwright.model.compatibility.Front;
import frontwright.model.deployment.Io;
import frontwright.model.description.IoDescription;
import frontwright.model.shape.Located;
import frontwright.model.source.Finding;
import java.time.Duration;
import java.util.function.Consumer;

/** Timeouts that are not what they seem. */
final class TimeoutMismatch implements AdviceRule {

  private static final String ID = "advice/timeout";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public void judge(Subject subject, Consumer<Finding> sink) {
    for (AppSubject app : subject.apps()) {
      Located<IoDescription> io = app.wanted().io();
      if (io != null) {
        connecting(app, io.value(), sink);
        if (app.front() == Front.HTTPD) {
          reading(app, io.value(), sink);
        }
      }
    }
  }

  private static void connecting(AppSubject app, IoDescription wanted, Consumer<Finding> sink) {
    Io io = app.app().io();
    if (wanted.connectTimeout() != null && io.connectTimeout().compareTo(io.readTimeout()) > 0) {
      sink.accept(
          Finding.note(
              ID,
              app.at(wanted.connectTimeout()),
              "the front waits longer for a connection, "
                  + Words.duration(io.connectTimeout())
                  + ", than for an answer, "
                  + Words.duration(io.readTimeout()),
              "a few seconds are enough for a backend that is there"));
    }
  }

  private static void reading(AppSubject app, IoDescription wanted, Consumer<Finding> sink) {
    Duration read = app.app().io().readTimeout();
    Duration send = app.app().io().sendTimeout();
    if (send.compareTo(read) > 0) {
      sink.accept(
          Finding.warning(
              ID,
              app.at(wanted.readTimeout(), wanted.sendTimeout()),
              "httpd waits "
                  + Words.duration(send)
                  + " for an answer, not "
                  + Words.duration(read)
                  + ": it takes the longer of `read_timeout` and `send_timeout`",
              "make both the same"));
    } else if (read.toMillis() % 1000 != 0) {
      sink.accept(
          Finding.note(
              ID,
              app.at(wanted.readTimeout()),
              "httpd counts in seconds: "
                  + Words.duration(read)
                  + " become "
                  + (read.toSeconds() + 1)
                  + " s",
              "write whole seconds"));
    }
  }
}
