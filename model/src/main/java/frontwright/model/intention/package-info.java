/**
 * What a deployment means: where each request should go, and what its application should see. The
 * fronts' text is held to it.
 */
@NullMarked
package frontwright.model.intention;

import org.jspecify.annotations.NullMarked;
