package frontwright.validators.syntax.httpd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a configuration says, without how it is written; {@code body} is null at a directive. */
record Tree(String name, List<String> words, @Nullable List<Tree> body) {

  private static final List<String> NAMES =
      List.of("Alias", "Header", "Directory", "IfModule", "x");

  static List<Tree> of(List<Statement> statements) {
    return statements.stream().map(Tree::of).toList();
  }

  private static Tree of(Statement statement) {
    List<String> words = statement.arguments().words().stream().map(Word::value).toList();
    List<Tree> body = statement instanceof Section section ? of(section.statements()) : null;
    return new Tree(statement.name().value(), words, body);
  }

  static List<Tree> random(Random random, int depth) {
    List<Tree> trees = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      boolean isSection = depth > 0 && random.nextBoolean();
      trees.add(
          new Tree(
              NAMES.get(random.nextInt(NAMES.size())),
              words(random),
              isSection ? random(random, depth - 1) : null));
    }
    return List.copyOf(trees);
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        word.append(character(random));
      }
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  /** Any byte that fits a line, the special ones often. */
  private static char character(Random random) {
    String special = "<>/\"'\\#% \r\t${}";
    return random.nextBoolean()
        ? special.charAt(random.nextInt(special.length()))
        : (char) (' ' + random.nextInt(0x100 - ' '));
  }

  static String render(List<Tree> trees, Random random) {
    StringBuilder text = new StringBuilder();
    trees.forEach(tree -> tree.render(text, random));
    return text.toString();
  }

  private void render(StringBuilder text, Random random) {
    if (random.nextInt(4) == 0) {
      text.append("# a comment <x>\n\n");
    }
    String line = (body == null ? "" : "<") + name + written(random) + (body == null ? "" : ">");
    text.append("  ".repeat(random.nextInt(3))).append(continued(line, random)).append("\n");
    if (body != null) {
      body.forEach(tree -> tree.render(text, random));
      text.append("</").append(name).append(">\r\n");
    }
  }

  private String written(Random random) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(random.nextBoolean() ? " " : " \t").append(quoted(word, random));
    }
    return text.toString();
  }

  private static String quoted(String word, Random random) {
    if (random.nextBoolean() && word.matches("[^\\s\\\\\"'][^\\s\\\\]*")) {
      return word;
    }
    String mark = random.nextBoolean() ? "\"" : "'";
    return mark + word.replace("\\", "\\\\").replace(mark, "\\" + mark) + mark;
  }

  private static String continued(String line, Random random) {
    int at = random.nextInt(line.length() + 1);
    String end = random.nextBoolean() ? "\\\n" : "\\\r\n";
    return random.nextInt(3) == 0 ? line.substring(0, at) + end + line.substring(at) : line;
  }
}
