/** The program: options in, one service called, an exit code out. */
@NullMarked
package frontwright.cli;

import org.jspecify.annotations.NullMarked;
