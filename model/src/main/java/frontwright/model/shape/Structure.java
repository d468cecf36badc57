package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.source.Nearest;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Entry;
import frontwright.model.yaml.YamlNode.Mapping;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final String ONE_OF = "one-of";

  @Override
  public String words() {
    return "a mapping with the keys of " + name;
  }

  @Override
  public List<Shape<?>> parts() {
    return keys.stream().<Shape<?>>map(Key::shape).toList();
  }

  /**
   * This structure and all those inside it, each once, in the order in which a reader of the
   * reference meets them.
   *
   * @throws IllegalArgumentException when two have the same name
   */
  List<Structure<?>> all() {
    Map<String, Structure<?>> found = new LinkedHashMap<>();
    collect(this, found);
    return List.copyOf(found.values());
  }

  private static void collect(Shape<?> shape, Map<String, Structure<?>> found) {
    if (shape instanceof Structure<?> structure) {
      Structure<?> before = found.putIfAbsent(structure.name, structure);
      if (before != null && !before.equals(structure)) {
        throw new IllegalArgumentException("two structures named `" + structure.name + "`");
      }
    }
    shape.parts().forEach(part -> collect(part, found));
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
    findings.error(
        findings.rule("unknown-key"),
        entry.keySpan(),
        Shown.quoted(entry.key()) + " is not a key of " + name,
        Nearest.to(entry.key(), names())
            .map(near -> "did you mean `" + near + "`?")
            .orElse("its keys are " + list(names())));
    return null;
  }

  private List<String> names() {
    return keys.stream().map(Key::name).toList();
  }

  /** The key that was written, or the one that a misspelt key seems to mean. */
  private String meant(Entry entry) {
    return names().contains(entry.key())
        ? entry.key()
        : Nearest.to(entry.key(), names()).orElse(entry.key());
  }

  private static <V> @Nullable Located<V> located(
      Shape<V> shape, YamlNode node, Findings findings) {
    V value = shape.read(node, findings);
    return value == null ? null : new Located<>(value, node.span());
  }

  private boolean complete(Mapping mapping, Findings findings) {
    Set<String> meant = mapping.entries().stream().map(this::meant).collect(Collectors.toSet());
    boolean whole = true;
    for (Key<?> key : keys) {
      if (key.required() && !meant.contains(key.name())) {
        findings.error(
            findings.rule("missing-key"),
            firstOf(mapping),
            name + " needs the key `" + key.name() + "`",
            "add `" + key.name() + ": " + key.example() + "`");
        whole = false;
      }
    }
    return oneOfHolds(mapping, meant, findings) && whole;
  }

  private boolean oneOfHolds(Mapping mapping, Set<String> meant, Findings findings) {
    List<String> names = oneOf.stream().map(Key::name).toList();
    List<Entry> present =
        mapping.entries().stream().filter(entry -> names.contains(entry.key())).toList();
    if (names.isEmpty() || present.size() == 1) {
      return true;
    }
    String help = "give exactly one of " + list(names);
    if (present.isEmpty()) {
      if (names.stream().anyMatch(meant::contains)) {
        return false; // Misspelt, which is said already.
      }
      String fault = name + " needs one of the keys " + list(names);
      findings.error(findings.rule(ONE_OF), firstOf(mapping), fault, help);
    } else {
      String fault = name + " has " + list(present.stream().map(Entry::key).toList());
      Span first = present.get(0).keySpan();
      findings.error(
          findings.rule(ONE_OF), present.get(1).keySpan(), fault, help, first, "beside this");
    }
    return false;
  }

  /** The first key rather than the whole mapping: a reader looks at one line. */
  private static Span firstOf(Mapping mapping) {
    return mapping.entries().isEmpty() ? mapping.span() : mapping.entries().get(0).keySpan();
  }

  private static String list(List<String> names) {
    return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
  }
}
