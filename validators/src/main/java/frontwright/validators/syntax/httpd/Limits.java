package frontwright.validators.syntax.httpd;

/** How much httpd takes, and how much we do. */
final class Limits {

  /** {@code VARBUF_MAX_LEN}: the longest line of a server's configuration, its end included. */
  static final int SERVER_LINE = 16 * 1024 * 1024;

  /** {@code HUGE_STRING_LEN}: the longest line of a {@code .htaccess} file, its end included. */
  static final int HTACCESS_LINE = 8192;

  /** {@code MAX_STRING_LEN}, less the line's end and the NUL: a macro's line must be shorter. */
  static final int MACRO_LINE = 8191;

  /** How deep sections may be nested so that whoever walks the tree may recurse. */
  static final int DEPTH = 200;

  private Limits() {}
}
