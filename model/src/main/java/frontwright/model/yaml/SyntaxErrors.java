package frontwright.model.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.Mark;
import com.fasterxml.jackson.dataformat.yaml.snakeyaml.error.MarkedYAMLException;
import frontwright.model.source.Findings;
import frontwright.model.source.Shown;
import frontwright.model.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what the parser could not go on with. */
final class SyntaxErrors {

  static final String RULE = "yaml/syntax";

  private static final String HELP =
      "check the indentation and the quotes of this line and the one before";

  private final Findings findings;
  private final CodePoints codePoints;

  SyntaxErrors(Findings findings, CodePoints codePoints) {
    this.findings = findings;
    this.codePoints = codePoints;
  }

  /**
   * Adds the finding.
   *
   * @param token the last token's place, for exceptions that know none
   */
  // Deprecated, and the only one of Jackson's classes that tells where the problem is: the
  // exception's own location is the end of the last token before it.
  @SuppressWarnings("deprecation")
  void report(JsonProcessingException e, Span token) {
    if (e instanceof MarkedYAMLException marked) {
      report(marked, token);
      return;
    }
    String message = Objects.requireNonNullElse(e.getOriginalMessage(), "");
    if (message.startsWith("Expected a field name")) {
      findings.error(RULE, token, "a key that is not a string", "write a string before the `:`");
    } else if (e instanceof StreamConstraintsException && message.contains("depth")) {
      findings.error(
          RULE, token, "nested deeper than " + YamlReader.MAX_DEPTH + " levels", "nest less");
    } else {
      findings.error(RULE, token, notYaml(message), HELP);
    }
  }

  @SuppressWarnings("deprecation")
  private void report(MarkedYAMLException e, Span token) {
    Span problem = span(e.getProblemMark(), token);
    Span context = span(e.getContextMark(), problem);
    String message = notYaml(Objects.requireNonNullElse(e.getProblem(), ""));
    if (context.start() < problem.start() && e.getContext() != null) {
      findings.error(RULE, problem, message, HELP, context, Shown.sentence(e.getContext()));
    } else {
      findings.error(RULE, problem, message, HELP);
    }
  }

  @SuppressWarnings("deprecation")
  private Span span(@Nullable Mark mark, Span otherwise) {
    if (mark == null) {
      return otherwise;
    }
    int at = codePoints.offset(mark.getIndex());
    return new Span(at, at);
  }

  private static String notYaml(String problem) {
    return "not YAML: " + Shown.sentence(problem.strip());
  }
}
