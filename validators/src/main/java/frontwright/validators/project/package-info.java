/** What a Python project's files say about how it wants to be deployed; nothing is executed. */
@NullMarked
package frontwright.validators.project;

import org.jspecify.annotations.NullMarked;
