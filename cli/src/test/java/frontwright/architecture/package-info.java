/** The shape of the house, as tests. */
package frontwright.architecture;
