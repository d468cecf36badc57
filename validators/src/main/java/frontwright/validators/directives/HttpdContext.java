package frontwright.validators.directives;

/** Where a directive of httpd may stand. */
public enum HttpdContext {
  /** Outside of all sections, or in a virtual host. */
  SERVER,
  /** In {@code <Directory>}, {@code <Location>}, {@code <Files>} or {@code <If>}. */
  DIRECTORY,
  /** In {@code <Proxy>}. */
  PROXY,
  /** In an access file such as {@code .htaccess}. */
  HTACCESS
}
