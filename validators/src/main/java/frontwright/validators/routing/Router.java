package frontwright.validators.routing;

import frontwright.model.routing.Request;
import frontwright.model.routing.Route;

/** A front that has read its configuration. Routers may be asked by several threads at once. */
public interface Router {

  /** What the front does with a request: everything but {@code Asked} and {@code Rejected}. */
  Route route(Request request);
}
