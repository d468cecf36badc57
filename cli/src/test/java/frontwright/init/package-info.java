/** Projects that look real, and what is begun for them. */
package frontwright.init;
