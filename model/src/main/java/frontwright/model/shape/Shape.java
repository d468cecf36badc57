package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value looks like, and what is made of it. A shape says only what JSON Schema can say too,
 * so that an editor accepts exactly what the reader accepts; what several values must be to each
 * other is judged later, when the deployment is decided.
 *
 * @param <T> what is made of the value
 */
public sealed interface Shape<T>
    permits Choice, Either, Flag, ListOf, MapOf, Structure, Text, Whole {

  /** What a person would call such a value: "a duration such as `30s`". */
  String words();

  /** What the values inside such a value look like. */
  default List<Shape<?>> parts() {
    return List.of();
  }

  /** The value, or null after at least one error was added to {@code findings}. */
  @Nullable T read(YamlNode node, Findings findings);
}
