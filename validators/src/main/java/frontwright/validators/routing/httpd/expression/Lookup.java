package frontwright.validators.routing.httpd.expression;

import frontwright.model.routing.ServedFiles;
import frontwright.model.routing.Value;

/** What an expression asks of the request that it is evaluated for. */
public interface Lookup {

  /**
   * A variable; empty where httpd has none.
   *
   * @param name in capitals: {@code REQUEST_URI}
   */
  Value variable(String name);

  /**
   * What a table of the request says under a name; empty where it says nothing.
   *
   * @param function in small letters: {@code req}, {@code http}, {@code req_novary}, {@code resp},
   *     {@code note}, {@code reqenv}, {@code env}, {@code osenv}
   */
  Value table(String function, String name);

  /** What is at an absolute path. */
  ServedFiles.Kind kind(String path);
}
