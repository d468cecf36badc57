/** A deployment as it is tried out: the same one, on loopback, below one directory. */
@NullMarked
package frontwright.model.trial;

import org.jspecify.annotations.NullMarked;
