/** Asks where requests go. */
@NullMarked
package frontwright.cli.usecase.route;

import org.jspecify.annotations.NullMarked;
