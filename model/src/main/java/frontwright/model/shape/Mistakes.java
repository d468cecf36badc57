package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;

/** The sentences for values of the wrong shape. */
final class Mistakes {

  private static final int SHOWN = 60;

  private Mistakes() {}

  static void wrongType(YamlNode node, String expected, Findings findings) {
    String found = node instanceof Scalar scalar ? describe(scalar) : node.kind();
    findings.error(
        "description/type",
        node.span(),
        "expected " + expected + ", found " + found,
        help(node, expected));
  }

  static void wrongValue(Scalar scalar, String expected, String help, Findings findings) {
    findings.error(
        "description/value", scalar.span(), quoted(scalar.text()) + " is not " + expected, help);
  }

  private static String describe(Scalar scalar) {
    return scalar.type() == ScalarType.NULL
        ? "nothing"
        : scalar.kind() + " " + quoted(scalar.text());
  }

  private static String help(YamlNode node, String expected) {
    boolean plainNumber =
        node instanceof Scalar scalar
            && scalar.type() != ScalarType.STRING
            && scalar.type() != ScalarType.NULL;
    return plainNumber
        ? "write " + expected + ", in quotes where YAML reads it otherwise"
        : "write " + expected;
  }

  /** The value in backticks, shortened, without what would break the line or the terminal. */
  static String quoted(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(SHOWN)
        .forEach(
            c -> {
              if (Character.isISOControl(c)
                  || Character.getType(c) == Character.FORMAT
                  || Character.getType(c) == Character.SURROGATE) {
                shown.append(String.format("\\u%04X", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    String dots = value.codePointCount(0, value.length()) > SHOWN ? "..." : "";
    return "`" + shown + dots + "`";
  }
}
