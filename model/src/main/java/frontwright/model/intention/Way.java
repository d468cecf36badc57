package frontwright.model.intention;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Reason;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.ServedFiles.Kind;
import frontwright.model.routing.Value;
import frontwright.model.routing.Wire;
import frontwright.model.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of one request, and why it goes there. */
final class Way {

  private final Request request;
  private final Origins origins;
  private final ServedFiles files;
  private final List<Reason> reasons = new ArrayList<>();

  Way(Request request, Origins origins, ServedFiles files) {
    this.request = request;
    this.origins = origins;
    this.files = files;
  }

  Request request() {
    return request;
  }

  Origins origins() {
    return origins;
  }

  void because(@Nullable Place place, String text) {
    reasons.add(new Reason(place, text));
  }

  Outcome answer(int status, String text) {
    return answer(status, null, text);
  }

  Outcome answer(int status, @Nullable Place place, String text) {
    because(place, text);
    return new Outcome.Answer(status);
  }

  static Outcome redirect(String location) {
    return new Outcome.Redirect(301, new Value.Known(location));
  }

  /**
   * The file, unless it is hidden or known not to be there; who does not want to read it is
   * refused.
   *
   * @param isLast whether nothing else answers where there is no file
   */
  Optional<Outcome> file(String directory, String rest, boolean isLast) {
    String path = directory + rest;
    boolean isFileName = !rest.contains("/.") && !rest.endsWith("/");
    Kind kind = isFileName ? files.kind(path) : Kind.ABSENT;
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (kind == Kind.UNKNOWN) {
      because(null, "whether there is `" + path + "` is not known here");
      return Optional.of(
          isLast && reads
              ? new Outcome.File(path, false)
              : new Outcome.Undecided("whether there is " + path));
    } else if (kind == Kind.FILE) {
      because(null, "`" + path + "` is there");
      return Optional.of(reads ? new Outcome.File(path, true) : new Outcome.Answer(405));
    }
    return Optional.empty();
  }

  /** A directory's path as the beginning of a longer one, as bytes. */
  static String below(String directory) {
    return directory.equals("/") ? "" : Wire.of(directory);
  }

  Route to(Outcome outcome) {
    return new Route(outcome, List.copyOf(reasons));
  }
}
