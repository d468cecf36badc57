/** The target gunicorn: a configuration file for each instance. */
@NullMarked
package frontwright.templates.gunicorn;

import org.jspecify.annotations.NullMarked;
