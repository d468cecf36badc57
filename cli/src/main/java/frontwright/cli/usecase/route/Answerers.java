package frontwright.cli.usecase.route;

import frontwright.model.deployment.Deployment;
import frontwright.model.intention.Intention;
import frontwright.model.intention.Origins;
import frontwright.model.routing.Message;
import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.model.routing.ServedFiles;
import frontwright.validators.routing.Answered;
import frontwright.validators.routing.Router;
import frontwright.validators.routing.server.ServerSettings;
import java.util.List;

/** Who answers for what. */
final class Answerers {

  private Answerers() {}

  /**
   * A description: what it means.
   *
   * @param intention what a deployment means
   */
  private record Described(Intention intention) implements Answerer {

    @Override
    public Route route(Request request) {
      return intention.route(request);
    }

    @Override
    public Answered answer(String url, Request request) {
      return new Answered(url, request, route(request), List.of());
    }
  }

  /**
   * A front's configuration: what the front does, and what may stand behind it.
   *
   * @param mount where the application may be mounted; {@code ""} for the root
   */
  private record Configured(Router router, String mount) implements Answerer {

    @Override
    public Route route(Request request) {
      return router.route(request);
    }

    @Override
    public Answered answer(String url, Request request) {
      Route route = route(request);
      List<Answered.Behind> behind =
          route.outcome() instanceof Outcome.Passed passed ? behind(passed.message()) : List.of();
      return new Answered(url, request, route, behind);
    }

    private List<Answered.Behind> behind(Message message) {
      return ServerSettings.mayStandBehind(message, mount).stream()
          .map(server -> new Answered.Behind(server.title(), server.answer(message)))
          .toList();
    }
  }

  /** For a description that could not be read. */
  static Answerer nothing() {
    Route unknown = new Route(new Outcome.Undecided("what the file should have said"), List.of());
    return new Configured(request -> unknown, "");
  }

  /** For a description. */
  static Answerer description(Deployment deployment, Origins origins, ServedFiles files) {
    return new Described(new Intention(deployment, origins, files));
  }

  /** For a front's configuration, with a mount of the application or {@code ""}. */
  static Answerer front(Router router, String mount) {
    return new Configured(router, mount);
  }
}
