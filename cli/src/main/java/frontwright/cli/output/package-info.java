/**
 * The output directory: what is in it, what would change, and changing it all at once or not at
 * all.
 */
@NullMarked
package frontwright.cli.output;

import org.jspecify.annotations.NullMarked;
