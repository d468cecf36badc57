/** httpd, simulated. */
@NullMarked
package frontwright.validators.routing.httpd;

import org.jspecify.annotations.NullMarked;
