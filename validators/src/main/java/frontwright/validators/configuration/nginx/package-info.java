/** nginx's files put together: includes followed, and for each directive where it stands. */
@NullMarked
package frontwright.validators.configuration.nginx;

import org.jspecify.annotations.NullMarked;
