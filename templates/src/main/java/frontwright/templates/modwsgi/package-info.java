/** The target mod_wsgi: a script for each application. */
@NullMarked
package frontwright.templates.modwsgi;

import org.jspecify.annotations.NullMarked;
