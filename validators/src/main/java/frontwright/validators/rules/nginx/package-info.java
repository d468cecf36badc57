/** Rules for nginx: their groups are the packages below. */
@NullMarked
package frontwright.validators.rules.nginx;

import org.jspecify.annotations.NullMarked;
