/**
 * A deployment as it was decided: every default taken, every path and name fixed, nothing left to
 * wish for. Targets render it as it stands.
 */
@NullMarked
package frontwright.model.deployment;

import org.jspecify.annotations.NullMarked;
