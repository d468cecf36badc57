@NullMarked
package frontwright.validators.files;

import org.jspecify.annotations.NullMarked;
