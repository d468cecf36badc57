@NullMarked
package frontwright.cli.usecase.lint;

import org.jspecify.annotations.NullMarked;
