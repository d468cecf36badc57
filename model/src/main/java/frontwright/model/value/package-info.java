/** Small values that descriptions and deployments share. */
@NullMarked
package frontwright.model.value;

import org.jspecify.annotations.NullMarked;
