package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A whole number.
 *
 * @param min the smallest, inclusive
 * @param max the largest, inclusive
 * @param make what is made of it
 */
public record Whole<T>(int min, int max, IntFunction<T> make) implements Shape<T> {

  /** A number that stays a number. */
  public static Whole<Integer> between(int min, int max) {
    return new Whole<>(min, max, Integer::valueOf);
  }

  @Override
  public String words() {
    return min == max ? "the number " + min : "a whole number from " + min + " to " + max;
  }

  @Override
  public @Nullable T read(YamlNode node, Findings findings) {
    if (!(node instanceof Scalar scalar) || scalar.type() != ScalarType.WHOLE_NUMBER) {
      Mistakes.wrongType(node, words(), findings);
      return null;
    }
    // No number that fits has more digits than ten; spellings such as 0x50 and 1_000 are refused.
    if (!scalar.text().matches("-?[0-9]{1,10}")) {
      Mistakes.wrongValue(scalar, words(), "write " + words() + ", in decimal digits", findings);
      return null;
    }
    long number = Long.parseLong(scalar.text());
    if (number < min || number > max) {
      Mistakes.wrongValue(scalar, words(), "write " + words(), findings);
      return null;
    }
    return make.apply((int) number);
  }
}
