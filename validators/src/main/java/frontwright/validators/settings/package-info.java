/** What a team has agreed on about linting: the file {@code .frontwright.yaml}. */
@NullMarked
package frontwright.validators.settings;

import org.jspecify.annotations.NullMarked;
