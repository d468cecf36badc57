/** The linter over configuration that nobody wrote for it. */
@NullMarked
package frontwright.wild;

import org.jspecify.annotations.NullMarked;
