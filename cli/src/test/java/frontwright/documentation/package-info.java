/** What the documentation shows is what happens: files are written, commands are run. */
@NullMarked
package frontwright.documentation;

import org.jspecify.annotations.NullMarked;
