package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param item what each item looks like
 * @param min how many there are at least
 * @param words what a person would call the list
 */
public record ListOf<I>(Shape<I> item, int min, String words) implements Shape<List<Located<I>>> {

  @Override
  public List<Shape<?>> parts() {
    return List.of(item);
  }

  @Override
  public @Nullable List<Located<I>> read(YamlNode node, Findings findings) {
    if (!(node instanceof Sequence sequence)) {
      String help = node instanceof Scalar ? "put `[` and `]` around it" : "write " + words;
      Mistakes.wrongType(node, words, help, findings);
      return null;
    }
    if (sequence.items().size() < min) {
      findings.error(
          findings.rule("value"),
          node.span(),
          "an empty list",
          "write " + words + ", or remove the key");
      return null;
    }
    List<Located<I>> items = new ArrayList<>();
    for (YamlNode child : sequence.items()) {
      I value = item.read(child, findings);
      if (value != null) {
        items.add(new Located<>(value, child.span()));
      }
    }
    return items.size() == sequence.items().size() ? List.copyOf(items) : null;
  }
}
