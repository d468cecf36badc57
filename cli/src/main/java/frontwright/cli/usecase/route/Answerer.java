package frontwright.cli.usecase.route;

import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import frontwright.validators.routing.Answered;

/** What has read a configuration or a description and can say where requests go. */
public interface Answerer {

  /** Where a request goes, as far as the front decides it, or the description. */
  Route route(Request request);

  /**
   * Where a request goes, both stages.
   *
   * @param url what was asked for, as it was written
   */
  Answered answer(String url, Request request);
}
