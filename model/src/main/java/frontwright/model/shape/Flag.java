package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code true} or {@code false}. */
public record Flag() implements Shape<Boolean> {

  private static final Set<String> YES = Set.of("true", "yes", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "0");

  @Override
  public String words() {
    return "`true` or `false`";
  }

  @Override
  public @Nullable Boolean read(YamlNode node, Findings findings) {
    if (!(node instanceof Scalar scalar) || scalar.type() != ScalarType.BOOLEAN) {
      Mistakes.wrongType(node, words(), help(node), findings);
      return null;
    }
    return Boolean.parseBoolean(scalar.text());
  }

  private String help(YamlNode node) {
    String text = node instanceof Scalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
    if (YES.contains(text)) {
      return "write `true`";
    }
    return NO.contains(text) ? "write `false`" : "write " + words();
  }
}
