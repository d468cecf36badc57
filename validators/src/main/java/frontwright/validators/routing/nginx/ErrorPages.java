package frontwright.validators.routing.nginx;

import frontwright.model.source.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code error_page}.
 *
 * @param pages by status
 * @param isRecursive {@code recursive_error_pages}
 */
record ErrorPages(Map<Integer, Page> pages, boolean isRecursive) {

  /**
   * What answers instead of an error.
   *
   * @param overwrite the status of the answer: -1 for the error's, 0 for that of what answers
   */
  record Page(Place place, Template uri, int overwrite) {}

  @Nullable Page page(int status) {
    return pages.get(status);
  }
}
