/** The languages of servers' configurations, read as the servers read them. */
@NullMarked
package frontwright.validators.syntax;

import org.jspecify.annotations.NullMarked;
