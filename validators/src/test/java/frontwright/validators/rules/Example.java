package frontwright.validators.rules;

import frontwright.model.value.Version;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A configuration on a rule's page, {@code nginx} or {@code apache} in its fence's first line, with
 * {@code version=1.25.1} behind it where that matters.
 *
 * @param rule whose page it is
 * @param number its number on the page, from 1
 * @param text the configuration
 * @param version of the server; null where the page says none
 * @param report what the rule says about it: the block {@code text} behind it; empty where there is
 *     none
 * @param fixed what fixing makes of it: the block {@code nginx fixed} behind that; null where there
 *     is none
 */
record Example(
    Rule rule,
    int number,
    String text,
    @Nullable Version version,
    String report,
    @Nullable String fixed) {

  private static final Pattern BLOCK =
      Pattern.compile(
          "^```(nginx|apache|text)( fixed)?(?: version=([\\d.]+))?\\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  boolean isBad() {
    return !report.isEmpty();
  }

  /** All on a rule's page, from top to bottom. */
  static List<Example> of(Rule rule) {
    List<Example> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(rule.page());
    while (block.find()) {
      String content = block.group(4);
      if (block.group(1).equals("text")) {
        examples.add(last(examples).reported(content));
      } else if (block.group(2) != null) {
        examples.add(last(examples).fixedTo(content));
      } else {
        String said = block.group(3);
        Version version = said == null ? null : Version.of(said);
        examples.add(new Example(rule, examples.size() + 1, content, version, "", null));
      }
    }
    return examples;
  }

  /** The page with other reports and fixed texts, for whoever writes it. */
  static String rewritten(Rule rule, Function<Example, Outcome> outcomes) {
    Iterator<Example> examples = of(rule).iterator();
    AtomicReference<Outcome> outcome = new AtomicReference<>(new Outcome("", ""));
    return BLOCK
        .matcher(rule.page())
        .replaceAll(
            block -> {
              boolean isReport = block.group(1).equals("text");
              boolean isFixed = block.group(2) != null;
              if (!isReport && !isFixed) {
                outcome.set(outcomes.apply(examples.next()));
                return Matcher.quoteReplacement(block.group());
              }
              String fence = block.group().substring(0, block.group().indexOf('\n') + 1);
              String body = isReport ? outcome.get().report() : outcome.get().fixed();
              return Matcher.quoteReplacement(fence + body.stripTrailing() + "\n```");
            });
  }

  /** What a rule says of an example, and what fixing makes of it. */
  record Outcome(String report, String fixed) {}

  private static Example last(List<Example> examples) {
    return examples.remove(examples.size() - 1);
  }

  private Example reported(String said) {
    return new Example(rule, number, text, version, said, fixed);
  }

  private Example fixedTo(String result) {
    return new Example(rule, number, text, version, report, result);
  }

  @Override
  public String toString() {
    return rule.id() + ", example " + number;
  }
}
