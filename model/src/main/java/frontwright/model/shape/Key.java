package frontwright.model.shape;

/**
 * A key of a {@link Structure}.
 *
 * @param name as it is written
 * @param shape what its value looks like
 * @param required whether it must be given
 * @param otherwise what holds when it is not given, in a few words
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
}
