package frontwright.validators.rules;

import frontwright.model.source.Span;
import frontwright.model.value.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page, read. A block {@code nginx} or {@code apache} is an example; the blocks {@code
 * text}, {@code nginx fixed} and {@code http} behind it belong to it, see {@link RuleExample}.
 *
 * @param rule whose page it is
 * @param text the page, Markdown
 * @param blocks what stands between fences, from top to bottom
 */
public record RulePage(Rule rule, String text, List<Block> blocks) {

  private static final Pattern FENCED =
      Pattern.compile("^```(\\w+)([^\\n]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** What a block is to the example that it follows, or that it is. */
  public enum Part {
    EXAMPLE,
    REPORT,
    FIXED,
    TRIAL,
    /** Neither an example nor part of one. */
    OTHER
  }

  /**
   * A block.
   *
   * @param language the first word behind the fence
   * @param options the words behind that; {@code version=1.25.1} has a value, {@code fixed} an
   *     empty one
   * @param span what stands between the fences, the last line's end included
   */
  public record Block(String language, Map<String, String> options, Span span) {

    /** What it is. */
    public Part part() {
      return switch (language) {
        case "nginx", "apache" -> options.containsKey("fixed") ? Part.FIXED : Part.EXAMPLE;
        case "text" -> Part.REPORT;
        case "http" -> Part.TRIAL;
        default -> Part.OTHER;
      };
    }
  }

  /** Reads a rule's page. */
  public static RulePage of(Rule rule) {
    String text = rule.page();
    List<Block> blocks = new ArrayList<>();
    Matcher fenced = FENCED.matcher(text);
    while (fenced.find()) {
      Span span = new Span(fenced.start(3), fenced.end(3));
      blocks.add(new Block(fenced.group(1), options(fenced.group(2)), span));
    }
    return new RulePage(rule, text, List.copyOf(blocks));
  }

  private static Map<String, String> options(String words) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String word : words.strip().split(" +")) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        options.put(word.substring(0, equals), word.substring(equals + 1));
      } else if (!word.isEmpty()) {
        options.put(word, "");
      }
    }
    return options;
  }

  /** The text of a block. */
  public String text(Block block) {
    return text.substring(block.span().start(), block.span().end());
  }

  /**
   * All examples, from top to bottom.
   *
   * @throws IllegalStateException when a report or the like follows no example, which is a defect
   */
  public List<RuleExample> examples() {
    List<RuleExample> examples = new ArrayList<>();
    for (Block block : blocks) {
      switch (block.part()) {
        case EXAMPLE -> examples.add(example(block, examples.size() + 1));
        case REPORT -> examples.add(last(examples).reported(text(block)));
        case FIXED -> examples.add(last(examples).fixedTo(text(block)));
        case TRIAL -> examples.add(last(examples).tried(trial(block)));
        case OTHER -> {}
      }
    }
    return List.copyOf(examples);
  }

  private RuleExample example(Block block, int number) {
    String said = block.options().get("version");
    Version version = said == null ? null : Version.of(said);
    return new RuleExample(
        rule, number, block.language(), text(block), version, "", null, List.of());
  }

  private RuleExample.Trial trial(Block block) {
    int line = (int) text.substring(0, block.span().start()).chars().filter(c -> c == '\n').count();
    return new RuleExample.Trial(line, block.options(), text(block));
  }

  private RuleExample last(List<RuleExample> examples) {
    if (examples.isEmpty()) {
      throw new IllegalStateException(
          "the page of " + rule.id() + " does not begin with an example");
    }
    return examples.remove(examples.size() - 1);
  }
}
