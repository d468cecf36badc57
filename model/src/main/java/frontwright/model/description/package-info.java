/**
 * A description as it was written: records of wishes, each value with its place, nothing decided.
 * Each record names its keys beside itself; the reader, the JSON Schema and the reference follow.
 */
@NullMarked
package frontwright.model.description;

import org.jspecify.annotations.NullMarked;
