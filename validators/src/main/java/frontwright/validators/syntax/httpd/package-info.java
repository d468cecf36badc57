/**
 * httpd's configuration syntax, read as httpd 2.4 does, without loss and without giving up at the
 * first error. The specification is httpd's source: {@code server/config.c}, {@code server/util.c},
 * {@code server/core.c}, {@code mod_macro.c} and {@code mod_version.c}.
 */
@NullMarked
package frontwright.validators.syntax.httpd;

import org.jspecify.annotations.NullMarked;
