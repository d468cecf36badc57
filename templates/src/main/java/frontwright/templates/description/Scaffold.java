package frontwright.templates.description;

import frontwright.templates.Heading;
import frontwright.templates.engine.Templates;
import frontwright.templates.engine.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A first description: one site with one application.
 *
 * @param heading comments at the top
 * @param top what is said of the whole
 * @param site what is said of the site
 * @param name the name of the application
 * @param app what is said of the application
 * @param statics its static files
 */
public record Scaffold(
    List<String> heading,
    List<Entry> top,
    List<Entry> site,
    String name,
    List<Entry> app,
    List<Entry> statics) {

  private static final Templates TEMPLATES = new Templates(Scaffold.class, YamlText.LANGUAGE);

  /** How wide comments are. */
  private static final int WIDTH = 92;

  /**
   * One key.
   *
   * @param value a string, a number, a list or a mapping; of static files, the mapping alone
   * @param said whether it is there; a comment otherwise
   * @param comments what to know about it, a sentence each
   */
  public record Entry(String key, Object value, boolean said, List<String> comments) {

    /** The same as a comment, with one more reason. */
    public Entry unsaid(String why) {
      List<String> more = new ArrayList<>(comments);
      more.add(why);
      return new Entry(key, value, false, more);
    }

    /** The value as the template writes it. */
    public Written written() {
      return YamlText.flow(value);
    }

    /** The comments as lines. */
    public List<Written> lines() {
      return wrapped(comments);
    }
  }

  /** Whether any static files are said; their key is a comment otherwise. */
  public boolean hasStatics() {
    return statics.stream().anyMatch(Entry::said);
  }

  /** The heading as lines. */
  public List<Written> headingLines() {
    return wrapped(heading);
  }

  /** The description's text. */
  public String text() {
    return TEMPLATES.fill("deploy.yaml.ftl", this);
  }

  private static List<Written> wrapped(List<String> sentences) {
    return sentences.stream()
        .flatMap(sentence -> wrapped(sentence).stream())
        .map(Heading::comment)
        .collect(Collectors.toUnmodifiableList());
  }

  /**
   * Lines of a sentence, broken at blanks; the first line's indentation is kept, and what belongs
   * to a dash stands behind it.
   */
  private static List<String> wrapped(String sentence) {
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(sentence.length() - sentence.stripLeading().length());
    StringBuilder line = new StringBuilder(indent);
    for (String word : sentence.strip().split(" ")) {
      boolean isFirst = line.toString().isBlank();
      if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append(sentence.strip().startsWith("- ") ? "  " : "");
        isFirst = true;
      }
      line.append(isFirst ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
