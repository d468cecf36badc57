package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false}. */
public record Flag() implements Shape<Boolean> {

  @Override
  public String words() {
    return "`true` or `false`";
  }

  @Override
  public @Nullable Boolean read(YamlNode node, Findings findings) {
    if (!(node instanceof Scalar scalar) || scalar.type() != ScalarType.BOOLEAN) {
      Mistakes.wrongType(node, words(), findings);
      return null;
    }
    return Boolean.parseBoolean(scalar.text());
  }
}
