/** What goes with what, and how well: the one table of fronts, protocols and servers. */
@NullMarked
package frontwright.model.compatibility;

import org.jspecify.annotations.NullMarked;
