/** Where configuration is read from, as a server would find it. */
@NullMarked
package frontwright.validators.files;

import org.jspecify.annotations.NullMarked;
