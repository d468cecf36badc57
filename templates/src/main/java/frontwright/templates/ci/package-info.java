/** Jobs of continuous integration, as text. */
@NullMarked
package frontwright.templates.ci;

import org.jspecify.annotations.NullMarked;
