/** httpd's expressions. */
@NullMarked
package frontwright.validators.routing.httpd.expression;

import org.jspecify.annotations.NullMarked;
