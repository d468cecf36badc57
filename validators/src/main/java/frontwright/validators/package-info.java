/** From texts and decisions to findings, and how findings are shown. */
@NullMarked
package frontwright.validators;

import org.jspecify.annotations.NullMarked;
