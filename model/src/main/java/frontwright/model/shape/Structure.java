package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.source.Nearest;
import frontwright.model.source.Span;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Entry;
import frontwright.model.yaml.YamlNode.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with known keys.
 *
 * @param name what it is called in the reference and the schema
 * @param sentence what it is
 * @param keys its keys, in the order of the reference
 * @param oneOf exactly one of these keys is given; empty when there is no such rule
 * @param make the record made of its values
 */
public record Structure<T>(
    String name, String sentence, List<Key<?>> keys, List<Key<?>> oneOf, Function<Fields, T> make)
    implements Shape<T> {

  @Override
  public String words() {
    return "a mapping with the keys of " + name;
  }

  @Override
  public @Nullable T read(YamlNode node, Findings findings) {
    if (!(node instanceof Mapping mapping)) {
      Mistakes.wrongType(node, words(), findings);
      return null;
    }
    Map<String, Located<?>> values = new HashMap<>();
    boolean whole = true;
    for (Entry entry : mapping.entries()) {
      Located<?> value = entry(entry, findings);
      whole &= value != null;
      if (value != null) {
        values.put(entry.key(), value);
      }
    }
    whole &= complete(mapping, findings);
    return whole ? make.apply(new Fields(node.span(), values)) : null;
  }

  private @Nullable Located<?> entry(Entry entry, Findings findings) {
    for (Key<?> key : keys) {
      if (key.name().equals(entry.key())) {
        return located(key.shape(), entry.value(), findings);
      }
    }
    List<String> names = keys.stream().map(Key::name).toList();
    findings.error(
        "description/unknown-key",
        entry.keySpan(),
        Mistakes.quoted(entry.key()) + " is not a key of " + name,
        Nearest.to(entry.key(), names)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("its keys are " + list(names)));
    return null;
  }

  private static <V> @Nullable Located<V> located(
      Shape<V> shape, YamlNode node, Findings findings) {
    V value = shape.read(node, findings);
    return value == null ? null : new Located<>(value, node.span());
  }

  private boolean complete(Mapping mapping, Findings findings) {
    Map<String, Span> given =
        mapping.entries().stream().collect(Collectors.toMap(Entry::key, Entry::keySpan));
    boolean whole = true;
    for (Key<?> key : keys) {
      if (key.required() && !given.containsKey(key.name())) {
        findings.error(
            "description/missing-key",
            firstOf(mapping),
            name + " needs the key `" + key.name() + "`",
            "add `" + key.name() + ": " + key.example() + "`");
        whole = false;
      }
    }
    boolean one = oneOfHolds(mapping, given, findings);
    return whole && one;
  }

  private boolean oneOfHolds(Mapping mapping, Map<String, Span> given, Findings findings) {
    List<String> names = oneOf.stream().map(Key::name).toList();
    List<String> present = names.stream().filter(given::containsKey).toList();
    if (names.isEmpty() || present.size() == 1) {
      return true;
    }
    Span place = present.isEmpty() ? firstOf(mapping) : spanOf(given, present.get(1));
    String fault =
        present.isEmpty()
            ? name + " needs one of the keys " + list(names)
            : name + " has both " + list(present);
    findings.error("description/one-of", place, fault, "give exactly one of " + list(names));
    return false;
  }

  private static Span spanOf(Map<String, Span> given, String key) {
    Span span = given.get(key);
    if (span == null) {
      throw new IllegalStateException(key);
    }
    return span;
  }

  /** The first key rather than the whole mapping: a reader looks at one line. */
  private static Span firstOf(Mapping mapping) {
    return mapping.entries().isEmpty() ? mapping.span() : mapping.entries().get(0).keySpan();
  }

  private static String list(List<String> names) {
    return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
  }
}
