/** What goes wrong between httpd and a Python application: mod_wsgi, mod_proxy, rewriting. */
@NullMarked
package frontwright.validators.rules.httpd.application;

import org.jspecify.annotations.NullMarked;
