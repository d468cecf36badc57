/** What httpd itself would refuse: names, places and numbers, from the table of directives. */
@NullMarked
package frontwright.validators.rules.httpd.directives;

import org.jspecify.annotations.NullMarked;
