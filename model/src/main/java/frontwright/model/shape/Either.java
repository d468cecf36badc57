package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;

/** A number or a string that mean the same kind of thing, such as a port or an address. */
public record Either<T>(Whole<T> number, Text<T> text) implements Shape<T> {

  @Override
  public String words() {
    return number.words() + ", or " + text.words();
  }

  @Override
  public @Nullable T read(YamlNode node, Findings findings) {
    boolean isNumber = node instanceof Scalar scalar && scalar.type() == ScalarType.WHOLE_NUMBER;
    boolean isText = node instanceof Scalar scalar && scalar.type() == ScalarType.STRING;
    if (!isNumber && !isText) {
      Mistakes.wrongType(node, words(), findings);
      return null;
    }
    return isNumber ? number.read(node, findings) : text.read(node, findings);
  }
}
