/** nginx's simulator; that nginx thinks the same is shown by the oracle tests. */
@NullMarked
package frontwright.validators.routing.nginx;

import org.jspecify.annotations.NullMarked;
