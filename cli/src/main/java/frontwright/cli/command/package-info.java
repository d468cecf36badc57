/** The commands, each a thin layer over a use case. */
@NullMarked
package frontwright.cli.command;

import org.jspecify.annotations.NullMarked;
