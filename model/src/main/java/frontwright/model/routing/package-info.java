/**
 * What becomes of a request: the vocabulary in which the description's intention, the simulated
 * servers and the real ones are compared.
 *
 * <p>Texts that come from or go to the wire have one character for each byte (ISO 8859-1), as in
 * WSGI (PEP 3333).
 */
@NullMarked
package frontwright.model.routing;

import org.jspecify.annotations.NullMarked;
