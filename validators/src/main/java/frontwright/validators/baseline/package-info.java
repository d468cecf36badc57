/** What the linter knew before, so that an old tree can be mended step by step. */
@NullMarked
package frontwright.validators.baseline;

import org.jspecify.annotations.NullMarked;
