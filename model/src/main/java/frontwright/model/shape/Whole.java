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

  /** Spellings that other readers take for something else, such as 0x50 and 010, do not fit. */
  private static final String DECIMAL = "-?(?:0|[1-9][0-9]*)";

  private static final int LONGEST = String.valueOf(Integer.MIN_VALUE).length();

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
      Mistakes.wrongType(node, words(), typeHelp(node), findings);
      return null;
    }
    if (!fits(scalar.text())) {
      String digits = scalar.text().matches(DECIMAL) ? "" : ", in decimal digits";
      Mistakes.wrongValue(scalar, words(), "write " + words() + digits, findings);
      return null;
    }
    return make.apply(Integer.parseInt(scalar.text()));
  }

  private String typeHelp(YamlNode node) {
    boolean onlyQuotesHurt =
        node instanceof Scalar scalar && scalar.type() == ScalarType.STRING && fits(scalar.text());
    return onlyQuotesHurt ? "write it without quotes" : "write " + words();
  }

  private boolean fits(String text) {
    if (!text.matches(DECIMAL) || text.length() > LONGEST) {
      return false;
    }
    long number = Long.parseLong(text);
    return number >= min && number <= max;
  }
}
