/** Tests on real file systems. */
@NullMarked
package frontwright.cli.output;

import org.jspecify.annotations.NullMarked;
