/**
 * Application servers: what they make of the message that a front sends. Only what can be known
 * from the message is said; variables of the connection and of the server itself, {@code
 * REMOTE_PORT}, {@code SERVER_SOFTWARE} and the objects of PEP 3333, are left out.
 */
@NullMarked
package frontwright.validators.routing.server;

import org.jspecify.annotations.NullMarked;
