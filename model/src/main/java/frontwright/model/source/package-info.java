/** Texts, places in them, and what is said about those places. */
@NullMarked
package frontwright.model.source;

import org.jspecify.annotations.NullMarked;
