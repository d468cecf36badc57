package frontwright.validators.routing.httpd;

import java.util.Optional;

/** What access files ({@code .htaccess}) say. */
@FunctionalInterface
interface AccessFiles {

  /** Nothing is known of any. */
  AccessFiles UNKNOWN = path -> Optional.empty();

  /** What is in an access file that is there; empty where that is not known. */
  Optional<Scope> at(String path);
}
