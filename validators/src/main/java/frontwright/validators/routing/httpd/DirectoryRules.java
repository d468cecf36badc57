package frontwright.validators.routing.httpd;

/** The rules of mod_rewrite in sections and access files: {@code hook_fixup}. */
final class DirectoryRules {

  private DirectoryRules() {}

  /** Returns 0 to go on, or a status to answer with. */
  static int fixup(HttpdRequest r) {
    return 0;
  }
}
