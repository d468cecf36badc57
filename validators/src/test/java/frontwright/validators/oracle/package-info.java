/**
 * What the servers themselves say: nginx and httpd are asked with {@code -t}, and the parsers and
 * tables must agree with their answers. Servers are never started here.
 */
@NullMarked
package frontwright.validators.oracle;

import org.jspecify.annotations.NullMarked;
