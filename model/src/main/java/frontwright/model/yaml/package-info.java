/** YAML as a tree that knows where everything stands. */
@NullMarked
package frontwright.model.yaml;

import org.jspecify.annotations.NullMarked;
