/**
 * What a document may look like, said once: the reader, the JSON Schema and the reference page are
 * three interpretations of the same {@link frontwright.model.shape.Shape}.
 */
@NullMarked
package frontwright.model.shape;

import org.jspecify.annotations.NullMarked;
