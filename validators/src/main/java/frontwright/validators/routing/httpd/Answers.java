package frontwright.validators.routing.httpd;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Value;
import frontwright.validators.configuration.httpd.HttpdNode;
import java.util.List;

/** From statuses to outcomes: {@code ap_process_async_request} and {@code ap_die}. */
final class Answers {

  private static final Setting<Integer> DEEPEST =
      Setting.value("limitinternalrecursion", "10", Ascii::number);

  private static final Setting<List<HttpdNode>> ERROR_DOCUMENTS =
      new Setting<>(directory -> directory.of("errordocument"), "errordocument");

  private Answers() {}

  /** Answers a request whose host is chosen. */
  static Outcome of(HttpdRequest r) {
    HttpdRequest now = r;
    while (true) {
      int status = Processing.run(now);
      boolean isAgain = status == 0 && Handlers.REDIRECT.equals(now.handler);
      if (!isAgain) {
        return answered(now, status == 0 ? Handlers.run(now) : Handlers.Result.of(status));
      } else if (now.redirects >= limit(now)) {
        now.because(null, "rules send the request in circles");
        return answered(now, Handlers.Result.of(500));
      }
      String path = now.filename().substring("redirect:".length());
      now = now.redirected(now.args == null ? path : path + "?" + now.args);
      now.site.metadata().read(now);
    }
  }

  /** A rule that would redirect, and another behind it, leave the redirection's status behind. */
  private static Outcome answered(HttpdRequest r, Handlers.Result result) {
    Outcome outcome = result.status() == 200 ? new Outcome.Answer(200) : result.outcome();
    HttpdRequest answering = outcome == null ? r.first() : r;
    boolean isLeft = answering.statusLeft != 200 && (outcome != null || answering != r);
    answering.sectionsApplied();
    if (isLeft && !(outcome instanceof Outcome.Passed)) {
      r.because(null, "the status that a rule has left behind");
      return new Outcome.Answer(answering.statusLeft);
    }
    return outcome == null ? refused(r, result.status()) : outcome;
  }

  /** How deep requests are made of requests ({@code LimitInternalRecursion}). */
  static int limit(HttpdRequest r) {
    return r.server.get(DEEPEST);
  }

  /** A status; {@code ErrorDocument} may have a redirect in its place. */
  static Outcome refused(HttpdRequest r, int status) {
    Value location = r.location;
    if (status >= 300 && status < 400 && location != null) {
      if (location instanceof Value.Known known && !isField(known.text())) {
        r.because(null, "what would be in Location may not be in a header field");
        return new Outcome.Answer(500);
      }
      return new Outcome.Redirect(status, location);
    }
    if (r.statusLeft != 200) {
      return new Outcome.Answer(status);
    }
    HttpdNode document = null;
    for (HttpdNode node : r.directory.get(ERROR_DOCUMENTS)) {
      document = Ascii.number(node.argument(0)) == status ? node : document;
    }
    String said = document == null ? "" : document.argument(1);
    if (document != null && Urls.isUrl(said) && said.contains("://") && status != 401) {
      r.because(document, "an answer elsewhere");
      return new Outcome.Redirect(302, new Value.Known(said));
    } else if (document != null
        && said.startsWith("/")
        && !r.isErrorDocument
        && r.redirects < limit(r)) {
      return document(r, document, status);
    }
    return new Outcome.Answer(status);
  }

  /** Whether a text may be a field's value: no control characters but tabs. */
  private static boolean isField(String text) {
    return text.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 127);
  }

  /**
   * What is handed on is handed on; all else is an answer with the first status. Where the document
   * fails too, the answer is httpd's own, and the way to the document explains nothing.
   */
  private static Outcome document(HttpdRequest r, HttpdNode node, int status) {
    int known = r.reasons.size();
    String path = node.argument(1);
    r.because(node, "what is at `" + path + "` is the answer's body");
    HttpdRequest next = r.redirected(path);
    next.method = "GET";
    next.isErrorDocument = true;
    Outcome outcome = of(next);
    if (outcome instanceof Outcome.Passed) {
      return outcome;
    }
    boolean isServed =
        outcome instanceof Outcome.File
            || (outcome instanceof Outcome.Answer answer && answer.status() == 200);
    if (!isServed) {
      r.reasons.subList(known, r.reasons.size()).clear();
    }
    return new Outcome.Answer(status);
  }
}
