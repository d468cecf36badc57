package frontwright.model.yaml;

import frontwright.model.yaml.YamlNode.ScalarType;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The types that YAML 1.2's core schema (section 10.3 of the specification) gives to scalars
 * without quotes. Editors go by it; YAML 1.1, which the parser knows, would make {@code yes},
 * {@code 1_000} and {@code 010} something else.
 */
final class CoreSchema {

  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> BOOLEANS =
      Set.of("true", "True", "TRUE", "false", "False", "FALSE");
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private CoreSchema() {}

  static ScalarType typeOf(String plain) {
    if (NULLS.contains(plain)) {
      return ScalarType.NULL;
    }
    if (BOOLEANS.contains(plain)) {
      return ScalarType.BOOLEAN;
    }
    if (WHOLE.matcher(plain).matches()) {
      return ScalarType.WHOLE_NUMBER;
    }
    return DECIMAL.matcher(plain).matches() ? ScalarType.DECIMAL_NUMBER : ScalarType.STRING;
  }
}
