@NullMarked
package frontwright.validators.rules;

import org.jspecify.annotations.NullMarked;
