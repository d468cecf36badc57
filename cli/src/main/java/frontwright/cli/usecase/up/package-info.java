/** A description carried out here, for trying it out: real servers, on loopback, until Ctrl-C. */
@NullMarked
package frontwright.cli.usecase.up;

import org.jspecify.annotations.NullMarked;
