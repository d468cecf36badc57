package frontwright.cli.usecase.route;

import frontwright.model.deployment.Deployment;
import frontwright.model.intention.Intention;
import frontwright.model.intention.Origins;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.validators.routing.Answered;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.ServedFiles;
import frontwright.validators.routing.server.ServerSettings;
import java.util.List;

/** Who answers for what. */
final class Answerers {

  /** For a file that could not be read at all. */
  static final Answerer NOTHING =
      (url, request) ->
          new Answered(
              url,
              request,
              new Route(new Outcome.Undecided("what the file should have said"), List.of()),
              List.of());

  private Answerers() {}

  /** A description: what it means. */
  static Answerer description(Deployment deployment, Origins origins, ServedFiles files) {
    Intention intention =
        new Intention(deployment, origins, path -> files.kind(path) == ServedFiles.Kind.FILE);
    return (url, request) -> new Answered(url, request, intention.route(request), List.of());
  }

  /**
   * A front's configuration: what the front does, and what may stand behind it.
   *
   * @param mount where the application may be mounted; {@code ""} for the root
   */
  static Answerer front(Router router, String mount) {
    return (url, request) -> answered(url, request, router.route(request), mount);
  }

  private static Answered answered(String url, Request request, Route route, String mount) {
    List<Answered.Behind> behind =
        route.outcome() instanceof Outcome.Passed passed
            ? behind(passed.message(), mount)
            : List.of();
    return new Answered(url, request, route, behind);
  }

  private static List<Answered.Behind> behind(Message message, String mount) {
    return ServerSettings.mayStandBehind(message, mount).stream()
        .map(server -> new Answered.Behind(server.title(), server.answer(message)))
        .toList();
  }
}
