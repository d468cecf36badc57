/** How templates are filled: FreeMarker, with an output format for each language of a server. */
@NullMarked
package frontwright.templates.engine;

import org.jspecify.annotations.NullMarked;
