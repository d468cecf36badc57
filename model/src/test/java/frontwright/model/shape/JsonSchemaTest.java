package frontwright.model.shape;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontwright.model.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {

  @Test
  void everyShapeHasItsSchema() {
    Golden.check(
        Golden.RESOURCES.resolve("shape/example.schema.json"),
        JsonSchema.of("Example", Example.OUTER));
  }

  @Test
  void twoStructuresCannotShareAName() {
    Structure<Fields> other =
        new Structure<>("inner", "Another.", List.of(), List.of(), fields -> fields);
    Structure<Fields> both =
        new Structure<>(
            "both",
            "Both.",
            List.of(
                Key.optional("a", Example.INNER, "none", "One.", "{}"),
                Key.optional("b", other, "none", "Another.", "{}")),
            List.of(),
            fields -> fields);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonSchema.of("Both", both))
        .withMessage("two structures named `inner`");
  }
}
