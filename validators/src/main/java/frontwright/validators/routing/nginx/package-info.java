/**
 * nginx's simulator: where nginx sends a request, by the rules of nginx 1.22.1's source, in whose
 * words names of files and functions are given. A request passes the phases of {@code
 * ngx_http_core_run_phases}.
 */
@NullMarked
package frontwright.validators.routing.nginx;

import org.jspecify.annotations.NullMarked;
