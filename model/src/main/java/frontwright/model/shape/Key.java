package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.source.Source;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key of a {@link Structure}.
 *
 * @param name as it is written
 * @param shape what its value looks like
 * @param required whether it must be given
 * @param otherwise what holds when it is not given: the default as it would be written, or a few
 *     words where there is no fixed one
 * @param sentence what it means, one sentence
 * @param example a value, in YAML's flow style
 */
public record Key<T>(
    String name,
    Shape<T> shape,
    boolean required,
    String otherwise,
    String sentence,
    String example) {

  /** A key that may be left out. */
  public static <T> Key<T> optional(
      String name, Shape<T> shape, String otherwise, String sentence, String example) {
    return new Key<>(name, shape, false, otherwise, sentence, example);
  }

  /** A key that must be given. */
  public static <T> Key<T> required(String name, Shape<T> shape, String sentence, String example) {
    return new Key<>(name, shape, true, "required", sentence, example);
  }

  /**
   * The value given, or the default, read as if it had been written.
   *
   * @throws IllegalStateException when nothing is given and there is no fixed default
   */
  public T or(@Nullable Located<T> given) {
    T value = given == null ? read(node(otherwise)) : given.value();
    if (value == null) {
      throw new IllegalStateException("`" + name + "` has no fixed default: " + otherwise);
    }
    return value;
  }

  /** The default as YAML, or empty where words say what holds. */
  Optional<YamlNode> standard() {
    return Optional.ofNullable(node(otherwise)).filter(node -> !required && read(node) != null);
  }

  /** A value as a description would have it, or null when it is empty or broken. */
  static @Nullable YamlNode node(String text) {
    return YamlReader.read(new Findings(new Source("", text)));
  }

  private @Nullable T read(@Nullable YamlNode node) {
    return node == null ? null : shape.read(node, new Findings(new Source(name, "")));
  }
}
