/** What goes wrong in httpd's configuration, whatever is behind it. */
@NullMarked
package frontwright.validators.rules.httpd.general;

import org.jspecify.annotations.NullMarked;
