package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Entry;
import frontwright.model.yaml.YamlNode.Mapping;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with names that the user chooses.
 *
 * @param key what a name looks like
 * @param value what each value looks like
 * @param words what a person would call the mapping
 */
public record MapOf<V>(Text<String> key, Shape<V> value, String words)
    implements Shape<List<MapOf.Pair<V>>> {

  /** A name and its value. */
  public record Pair<V>(Located<String> name, Located<V> value) {}

  @Override
  public List<Shape<?>> parts() {
    return List.of(value);
  }

  @Override
  public @Nullable List<Pair<V>> read(YamlNode node, Findings findings) {
    if (!(node instanceof Mapping mapping)) {
      Mistakes.wrongType(node, words, findings);
      return null;
    }
    List<Pair<V>> pairs = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      Scalar name = new Scalar(entry.keySpan(), entry.key(), ScalarType.STRING);
      String readName = key.read(name, findings);
      V read = value.read(entry.value(), findings);
      if (readName != null && read != null) {
        pairs.add(
            new Pair<>(
                new Located<>(readName, entry.keySpan()),
                new Located<>(read, entry.value().span())));
      }
    }
    return pairs.size() == mapping.entries().size() ? List.copyOf(pairs) : null;
  }
}
