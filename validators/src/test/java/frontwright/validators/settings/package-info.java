@NullMarked
package frontwright.validators.settings;

import org.jspecify.annotations.NullMarked;
