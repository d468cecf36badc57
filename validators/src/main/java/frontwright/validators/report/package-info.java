/** How findings are shown. */
@NullMarked
package frontwright.validators.report;

import org.jspecify.annotations.NullMarked;
