/** What becomes of texts when findings are remedied. */
@NullMarked
package frontwright.validators.fixes;

import org.jspecify.annotations.NullMarked;
