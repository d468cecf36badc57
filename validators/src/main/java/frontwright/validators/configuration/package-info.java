/** What a server makes of its files: their trees put together where they include each other. */
@NullMarked
package frontwright.validators.configuration;

import org.jspecify.annotations.NullMarked;
