/**
 * httpd's expressions (ap_expr; the manual's page "Expressions in Apache HTTP Server"): what their
 * text means, and what they say to a request.
 */
@NullMarked
package frontwright.validators.routing.httpd.expression;

import org.jspecify.annotations.NullMarked;
