/**
 * The directives that nginx and httpd know: where each may stand, with how many arguments, and
 * since when. The tables are data files beside this package, written by programs that read the
 * servers' sources; each file says from what, and how it is made again.
 */
@NullMarked
package frontwright.validators.directives;

import org.jspecify.annotations.NullMarked;
