/** Simulators: what the servers make of requests, read from their configuration. */
@NullMarked
package frontwright.validators.routing;

import org.jspecify.annotations.NullMarked;
