package frontwright.model.yaml;

import frontwright.model.yaml.YamlNode.Entry;
import frontwright.model.yaml.YamlNode.Mapping;
import frontwright.model.yaml.YamlNode.Refused;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trees of nodes as Java's collections, and their nodes one by one. */
final class YamlTrees {

  private YamlTrees() {}

  /** Maps, lists, strings, BigInteger, BigDecimal, booleans and null. */
  static Object value(YamlNode node) {
    if (node instanceof Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> map.put(entry.key(), value(entry.value())));
      return map;
    }
    if (node instanceof Sequence sequence) {
      List<Object> list = new ArrayList<>();
      sequence.items().forEach(item -> list.add(value(item)));
      return list;
    }
    if (node instanceof Scalar scalar) {
      return switch (scalar.type()) {
        case STRING -> scalar.text();
        case WHOLE_NUMBER -> new BigInteger(scalar.text());
        case DECIMAL_NUMBER -> new BigDecimal(scalar.text()).stripTrailingZeros();
        case BOOLEAN -> Boolean.valueOf(scalar.text());
        case NULL -> null;
      };
    }
    return Refused.class;
  }

  static Stream<YamlNode> all(YamlNode node) {
    return Stream.concat(Stream.of(node), children(node).stream().flatMap(YamlTrees::all));
  }

  static List<YamlNode> children(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream().map(Entry::value).toList();
    }
    return node instanceof Sequence sequence ? sequence.items() : List.of();
  }
}
