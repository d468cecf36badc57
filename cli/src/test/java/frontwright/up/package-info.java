/**
 * Descriptions that are carried out here by {@code frontwright up}, with the servers that there
 * are.
 */
package frontwright.up;
