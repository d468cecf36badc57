package frontwright.model.shape;

import frontwright.model.Golden;
import frontwright.model.shape.ReferencePage.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencePageTest {

  @Test
  void everyShapeHasItsWords() {
    List<Part> parts = List.of(new Part("How it is made", "By hand.\n"));
    Golden.check(
        Golden.RESOURCES.resolve("shape/example.md"),
        ReferencePage.of("# Example\n\nAn example.\n", parts, Example.OUTER));
  }
}
