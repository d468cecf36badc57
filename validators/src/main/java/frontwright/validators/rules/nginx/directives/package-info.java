/** What nginx itself would refuse: names, places and numbers, from the table of directives. */
@NullMarked
package frontwright.validators.rules.nginx.directives;

import org.jspecify.annotations.NullMarked;
