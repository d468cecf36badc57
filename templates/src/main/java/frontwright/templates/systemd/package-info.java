/** The target systemd: units for what runs. */
@NullMarked
package frontwright.templates.systemd;

import org.jspecify.annotations.NullMarked;
