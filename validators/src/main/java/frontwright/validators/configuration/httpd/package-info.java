/** httpd's files, put together as httpd includes them. */
@NullMarked
package frontwright.validators.configuration.httpd;

import org.jspecify.annotations.NullMarked;
