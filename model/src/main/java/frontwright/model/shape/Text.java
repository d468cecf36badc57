package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A string that matches a pattern as a whole.
 *
 * @param words what a person would call it
 * @param pattern a regular expression that Java and ECMAScript read alike, without anchors
 * @param maxLength in code points
 * @param make what is made of a string that matches
 */
public record Text<T>(String words, String pattern, int maxLength, Function<String, T> make)
    implements Shape<T> {

  @Override
  public @Nullable T read(YamlNode node, Findings findings) {
    if (!(node instanceof Scalar scalar) || scalar.type() != ScalarType.STRING) {
      Mistakes.wrongType(node, words, typeHelp(node), findings);
      return null;
    }
    if (tooLong(scalar.text())) {
      Mistakes.tooLong(scalar, maxLength, findings);
      return null;
    }
    if (!matches(scalar.text())) {
      Mistakes.wrongValue(scalar, words, "write " + words, findings);
      return null;
    }
    return make.apply(scalar.text());
  }

  /** Whether a string is one. */
  public boolean accepts(String text) {
    return !tooLong(text) && matches(text);
  }

  private String typeHelp(YamlNode node) {
    boolean onlyQuotesMiss =
        node instanceof Scalar scalar && scalar.type() != ScalarType.NULL && accepts(scalar.text());
    return onlyQuotesMiss ? "put it in quotes" : "write " + words;
  }

  private boolean tooLong(String text) {
    return text.codePointCount(0, text.length()) > maxLength;
  }

  private boolean matches(String text) {
    return Pattern.compile(pattern).matcher(text).matches();
  }
}
