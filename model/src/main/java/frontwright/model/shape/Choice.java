package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.source.Nearest;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of a few words. */
public record Choice<E>(Map<String, E> values) implements Shape<E> {

  /** The constants of an enumeration, in lower case. */
  public static <E extends Enum<E>> Choice<E> of(Class<E> type) {
    Map<String, E> values = new LinkedHashMap<>();
    Arrays.stream(type.getEnumConstants()).forEach(e -> values.put(word(e), e));
    return new Choice<>(values);
  }

  /** How a constant is written in a description. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String words() {
    return values.keySet().stream().map(v -> "`" + v + "`").collect(Collectors.joining(", "));
  }

  @Override
  public @Nullable E read(YamlNode node, Findings findings) {
    if (!(node instanceof Scalar scalar) || scalar.type() != ScalarType.STRING) {
      Mistakes.wrongType(node, "one of " + words(), findings);
      return null;
    }
    E value = values.get(scalar.text());
    if (value == null) {
      String help =
          Nearest.to(scalar.text(), values.keySet())
              .map(near -> "did you mean `" + near + "`?")
              .orElse("write one of " + words());
      Mistakes.wrongValue(scalar, "one of " + words(), help, findings);
    }
    return value;
  }
}
