/** Beginning with a project that is there: its description, and the jobs that keep it checked. */
@NullMarked
package frontwright.cli.usecase.init;

import org.jspecify.annotations.NullMarked;
