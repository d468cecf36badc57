/** Rules for httpd: their groups are the packages below. */
@NullMarked
package frontwright.validators.rules.httpd;

import org.jspecify.annotations.NullMarked;
