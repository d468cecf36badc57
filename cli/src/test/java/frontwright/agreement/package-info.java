/**
 * What is described, held to what is rendered: the intention of arbitrary descriptions, and what
 * the simulated servers make of the text.
 */
@NullMarked
package frontwright.agreement;

import org.jspecify.annotations.NullMarked;
