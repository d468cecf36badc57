/** The target httpd: a complete httpd.conf, and a file for each site. */
@NullMarked
package frontwright.templates.httpd;

import org.jspecify.annotations.NullMarked;
