/**
 * The conformance suite: the rows of the parity contract as requests to real servers, and what must
 * be seen at both ends. The compatibility table says what is expected where.
 */
package frontwright.conformance;
