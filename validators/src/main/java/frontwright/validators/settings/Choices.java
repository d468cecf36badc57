package frontwright.validators.settings;

import frontwright.model.shape.Choice;
import frontwright.model.shape.Key;
import frontwright.model.shape.ListOf;
import frontwright.model.shape.Located;
import frontwright.model.shape.Text;
import frontwright.model.source.Severity;
import java.util.List;
import java.util.function.Function;

/** The keys that say which findings are told, of all files or of some. */
final class Choices {

  private static final ListOf<String> RULES =
      new ListOf<>(
          new Text<>(
              "a rule such as `nginx/alias-traversal`, or a group such as `nginx`",
              "[a-z]+(?:/[a-z0-9-]+)?",
              80,
              Function.identity()),
          1,
          "a list of rules");

  static final Key<List<Located<String>>> SELECT =
      Key.optional(
          "select",
          RULES,
          "every rule",
          "The rules or groups to tell of, and no others.",
          "[nginx]");

  static final Key<List<Located<String>>> IGNORE =
      Key.optional(
          "ignore",
          RULES,
          "none",
          "The rules or groups to be silent about; where both fit, the longer name wins.",
          "[nginx/unknown-directive]");

  static final Key<Severity> SEVERITY =
      Key.optional(
          "severity",
          Choice.of(Severity.class),
          "note",
          "The least severity to tell of.",
          "warning");

  private Choices() {}
}
