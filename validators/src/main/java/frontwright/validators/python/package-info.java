/**
 * What Python files say, read without running them: tokens, statements, and values that are
 * certain.
 */
@NullMarked
package frontwright.validators.python;

import org.jspecify.annotations.NullMarked;
