@NullMarked
package frontwright.validators.lint;

import org.jspecify.annotations.NullMarked;
