package frontwright.model.shape;

import frontwright.model.source.Findings;
import frontwright.model.source.Shown;
import frontwright.model.yaml.YamlNode;
import frontwright.model.yaml.YamlNode.Refused;
import frontwright.model.yaml.YamlNode.Scalar;
import frontwright.model.yaml.YamlNode.ScalarType;

/** The sentences for values of the wrong shape. */
final class Mistakes {

  private static final String VALUE = "value";

  private Mistakes() {}

  static void wrongType(YamlNode node, String expected, Findings findings) {
    wrongType(node, expected, "write " + expected, findings);
  }

  static void wrongType(YamlNode node, String expected, String help, Findings findings) {
    if (node instanceof Refused) {
      return;
    }
    String found = node instanceof Scalar scalar ? describe(scalar) : node.kind();
    findings.error(
        findings.rule("type"), node.span(), "expected " + expected + ", found " + found, help);
  }

  static void wrongValue(Scalar scalar, String expected, String help, Findings findings) {
    findings.error(
        findings.rule(VALUE),
        scalar.span(),
        Shown.quoted(scalar.text()) + " is not " + expected,
        help);
  }

  static void tooLong(Scalar scalar, int maxLength, Findings findings) {
    findings.error(
        findings.rule(VALUE),
        scalar.span(),
        Shown.quoted(scalar.text()) + " is longer than " + maxLength + " characters",
        "shorten it");
  }

  private static String describe(Scalar scalar) {
    return scalar.type() == ScalarType.NULL
        ? "nothing"
        : scalar.kind() + " " + Shown.quoted(scalar.text());
  }
}
