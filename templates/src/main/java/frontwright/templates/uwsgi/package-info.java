/** The target uWSGI: a configuration file for each instance. */
@NullMarked
package frontwright.templates.uwsgi;

import org.jspecify.annotations.NullMarked;
