package frontwright.validators.routing;

import frontwright.validators.regex.Expression;
import frontwright.validators.regex.SampleText;
import java.util.Optional;

/** Texts that expressions match. */
public final class Samples {

  private Samples() {}

  /** A text that an expression matches; empty where the expression is not understood. */
  public static Optional<String> of(String expression, boolean isCaseless) {
    return Expression.compile(expression, isCaseless)
        .compiled()
        .map(compiled -> SampleText.of(compiled.root()));
  }

  /** A sample as a path: with a slash in front. */
  public static String asPath(String sample) {
    return sample.startsWith("/") ? sample : "/x" + sample;
  }
}
