package frontwright.validators.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;

/** What goes wrong in nginx's files beyond single characters: names, places, arguments, blocks. */
final class NginxLineMutations {

  private static final List<String> WORDS =
      List.of("on", "off", "yes", "x", "1", "/srv", "\"a b\"", "''", "text/plain", "$host");

  private static final List<String> BLOCKS =
      List.of(
          "server",
          "location /x",
          "upstream u",
          "if ($host)",
          "limit_except GET",
          "types",
          "map $host $mapped",
          "events",
          "http",
          "geo $where");

  private final List<String> lines;
  private final List<String> names;
  private final SplittableRandom random;

  private NginxLineMutations(String text, List<String> names, SplittableRandom random) {
    this.lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    this.names = names;
    this.random = random;
  }

  /**
   * A text with one or two changes.
   *
   * @param names directives that may be put in
   */
  static String of(String text, List<String> names, SplittableRandom random) {
    NginxLineMutations mutations = new NginxLineMutations(text, names, random);
    for (int change = random.nextInt(2); change >= 0; change--) {
      mutations.change();
    }
    return String.join("\n", mutations.lines);
  }

  private void change() {
    int at = random.nextInt(lines.size());
    switch (random.nextInt(7)) {
      case 0 -> lines.set(at, lines.get(at).replaceFirst("\\w+", one(names)));
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      case 2 -> lines.add(random.nextInt(lines.size() - 1), lines.remove(at));
      case 3 ->
          lines.set(
              at,
              lines.get(at).replaceFirst("(?=[;{])", Matcher.quoteReplacement(" " + one(WORDS))));
      case 4 -> lines.set(at, lines.get(at).replaceFirst("\\S+(?=\\s*;)", ""));
      case 5 -> lines.add(at, one(BLOCKS) + " {" + invented() + " }");
      default -> lines.add(at, invented());
    }
  }

  private String invented() {
    StringBuilder line = new StringBuilder(" ").append(one(names));
    for (int words = random.nextInt(4); words > 0; words--) {
      line.append(' ').append(one(WORDS));
    }
    return line.append(random.nextInt(12) == 0 ? " { }" : ";").toString();
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
