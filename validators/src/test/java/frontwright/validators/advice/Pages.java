package frontwright.validators.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples on a rule's page. */
final class Pages {

  private static final Pattern BLOCK =
      Pattern.compile("^```(yaml|text)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * A description and what the rule says about it.
   *
   * @param number its number on the page, from 1
   * @param report the whole report; empty when nothing is found
   */
  record Example(AdviceRule rule, int number, String description, String report) {

    boolean isBad() {
      return !report.isEmpty();
    }

    @Override
    public String toString() {
      return rule.id() + ", example " + number;
    }
  }

  private Pages() {}

  /** Each block of YAML is an example; a block of text behind it is its report. */
  static List<Example> examples(AdviceRule rule) {
    List<Example> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(rule.page());
    while (block.find()) {
      String content = block.group(2);
      if (block.group(1).equals("yaml")) {
        examples.add(new Example(rule, examples.size() + 1, content, ""));
      } else {
        Example last = examples.remove(examples.size() - 1);
        examples.add(new Example(rule, last.number(), last.description(), content));
      }
    }
    return examples;
  }
}
