@NullMarked
package frontwright.validators.configuration.nginx;

import org.jspecify.annotations.NullMarked;
