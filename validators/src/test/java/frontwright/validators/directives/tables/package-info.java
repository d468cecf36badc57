/**
 * The programs that write the tables of directives. They read unpacked sources of the servers,
 * which are given as arguments, and are run by hand when a newer server is to be known.
 */
@NullMarked
package frontwright.validators.directives.tables;

import org.jspecify.annotations.NullMarked;
