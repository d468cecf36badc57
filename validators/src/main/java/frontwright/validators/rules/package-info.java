/** What to look for in configuration that people wrote. */
@NullMarked
package frontwright.validators.rules;

import org.jspecify.annotations.NullMarked;
