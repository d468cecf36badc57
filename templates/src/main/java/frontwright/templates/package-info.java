/** From a decided deployment to the text of files: one room for each target. */
@NullMarked
package frontwright.templates;

import org.jspecify.annotations.NullMarked;
