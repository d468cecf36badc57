@NullMarked
package frontwright.validators.rules.nginx;

import org.jspecify.annotations.NullMarked;
