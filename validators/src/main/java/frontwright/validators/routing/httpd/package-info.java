/** httpd 2.4: where a request goes. */
@NullMarked
package frontwright.validators.routing.httpd;

import org.jspecify.annotations.NullMarked;
