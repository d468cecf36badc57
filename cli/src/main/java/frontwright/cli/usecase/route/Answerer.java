package frontwright.cli.usecase.route;

import frontwright.model.routing.Request;
import frontwright.validators.routing.Answered;

/** What has read a configuration or a description and can say where requests go. */
@FunctionalInterface
public interface Answerer {

  /**
   * Where a request goes, both stages.
   *
   * @param url what was asked for, as it was written
   */
  Answered answer(String url, Request request);
}
