/** A first description of a project, with comments that say what each value comes from. */
@NullMarked
package frontwright.templates.description;

import org.jspecify.annotations.NullMarked;
