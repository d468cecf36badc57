/** Mistakes in passing requests on to Python applications, and in serving the files beside them. */
@NullMarked
package frontwright.validators.rules.nginx.application;

import org.jspecify.annotations.NullMarked;
