/** The target nginx: a complete nginx.conf, and a file for each site. */
@NullMarked
package frontwright.templates.nginx;

import org.jspecify.annotations.NullMarked;
