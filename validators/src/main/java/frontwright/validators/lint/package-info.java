/** From files to findings: which files belong together, what rules say, what is to be told. */
@NullMarked
package frontwright.validators.lint;

import org.jspecify.annotations.NullMarked;
