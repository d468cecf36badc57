/** What the program does, without a command line around it. */
@NullMarked
package frontwright.cli.usecase;

import org.jspecify.annotations.NullMarked;
