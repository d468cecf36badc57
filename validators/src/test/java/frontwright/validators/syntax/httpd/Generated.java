package frontwright.validators.syntax.httpd;

import frontwright.model.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Texts for the parser that nobody would write. */
public final class Generated {

  private static final List<String> BITS =
      List.of(
          "<",
          ">",
          "</",
          "\"",
          "'",
          "\\",
          "#",
          "$",
          "${X}",
          "%",
          " ",
          "\t",
          "\n",
          "\r\n",
          "\\\n",
          "\\\r\n",
          "\0",
          "\u00E9",
          "!",
          "x",
          "/",
          "<IfModule x>\n",
          "</IfModule>\n",
          "<A b>\n",
          "</A>\n",
          "<Macro m $a>\n",
          "</Macro>\n",
          "Use m b\n",
          "Listen 80\n");

  private Generated() {}

  /** A file of that text. */
  public static Source source(String text) {
    return Source.ofBytes("httpd.conf", text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A few bits of syntax in any order. */
  static String soup(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < length; bit++) {
      text.append(BITS.get(random.nextInt(BITS.size())));
    }
    return text.toString();
  }

  /** A text with one small change: what a slip of the hand or a bad merge does. */
  public static String mutated(String text, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> text.substring(0, random.nextInt(text.length() + 1));
      case 1, 2 -> replaced(text, random, 1, "");
      case 3, 4, 5 -> replaced(text, random, 0, BITS.get(random.nextInt(BITS.size())));
      default -> lines(text, random);
    };
  }

  private static String replaced(String text, Random random, int length, String by) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + by + text.substring(Math.min(text.length(), at + length));
  }

  /** A line deleted, said twice or swapped with another. */
  private static String lines(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return "\n";
    }
    int at = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(other, lines.get(at));
      default -> Collections.swap(lines, at, other);
    }
    return String.join("\n", lines) + "\n";
  }
}
