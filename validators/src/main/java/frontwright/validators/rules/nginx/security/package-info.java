/** What lets clients have, do or see what they should not. */
@NullMarked
package frontwright.validators.rules.nginx.security;

import org.jspecify.annotations.NullMarked;
