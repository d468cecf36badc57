package frontwright.validators.routing;

import frontwright.model.routing.Outcome;
import frontwright.model.routing.Request;
import frontwright.model.routing.Route;
import java.util.List;

/**
 * Where a request goes, both stages.
 *
 * @param url what was asked for, as it was written
 * @param request what was asked
 * @param front what the front does, and why
 * @param behind what the servers make of it that may stand behind; none where the front answers by
 *     itself
 */
public record Answered(String url, Request request, Route front, List<Behind> behind) {

  /**
   * What a server makes of a message.
   *
   * @param server which one, with what of its settings matters: {@code gunicorn, SCRIPT_NAME=/shop
   *     in its environment}
   * @param outcome {@code Asked} or {@code Rejected}
   */
  public record Behind(String server, Outcome outcome) {}
}
