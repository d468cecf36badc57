package frontwright.validators.report;

import frontwright.validators.Kept;
import org.junit.jupiter.api.Test;

/** The page shows what the reporters write. */
class FormatsPageTest {

  @Test
  void showsEveryFormat() {
    Kept.check(Kept.ROOT.resolve("docs/lint-formats.md"), FormatsPage.text());
  }
}
