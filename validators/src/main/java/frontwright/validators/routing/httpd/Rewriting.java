package frontwright.validators.routing.httpd;

/** The rules of mod_rewrite outside of sections. */
final class Rewriting {

  Rewriting(Applicable server) {}

  /** Returns -1 when nothing is rewritten, 0 when the path is mapped, or a status. */
  int translate(HttpdRequest r) {
    return -1;
  }
}
