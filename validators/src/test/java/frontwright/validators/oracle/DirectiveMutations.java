package frontwright.validators.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What goes wrong in httpd's files: names, places, arguments, sections. */
final class DirectiveMutations {

  private static final List<String> SECTIONS =
      List.of(
          "Directory /srv",
          "DirectoryMatch ^/srv",
          "Location /x",
          "Files x",
          "FilesMatch x",
          "Proxy http://127.0.0.1/",
          "If true",
          "VirtualHost *:18080",
          "Limit GET",
          "RequireAny",
          "RequireAll",
          "AuthnProviderAlias file other",
          "IfModule alias_module",
          "IfModule !alias_module",
          "IfVersion >= 2.4",
          "IfVersion > 2 4 6",
          "IfDefine X",
          "Directry /srv");

  private static final List<String> WORDS =
      List.of("On", "off", "x", "1", "/srv", "\"a b\"", "\"\"", "text/plain", "yes", "#", "all");

  private final List<String> lines;
  private final List<String> names;
  private final SplittableRandom random;

  private DirectiveMutations(String text, List<String> names, SplittableRandom random) {
    this.lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    this.names = names;
    this.random = random;
  }

  /**
   * A text with one to three changes.
   *
   * @param names directives that may be put in
   */
  static String of(String text, List<String> names, SplittableRandom random) {
    DirectiveMutations mutations = new DirectiveMutations(text, names, random);
    for (int change = random.nextInt(3); change >= 0; change--) {
      mutations.change();
    }
    return String.join("\n", mutations.lines);
  }

  private void change() {
    int at = random.nextInt(lines.size());
    switch (random.nextInt(10)) {
      case 0 -> lines.set(at, misspelt(lines.get(at)));
      case 1 -> lines.set(at, renamed(lines.get(at)));
      case 2 -> lines.add(random.nextInt(lines.size()), lines.get(at));
      case 3 -> lines.add(random.nextInt(lines.size() - 1), lines.remove(at));
      case 4, 5 -> lines.set(at, otherWords(lines.get(at)));
      case 6 -> wrap();
      default -> lines.add(at, invented());
    }
  }

  private String misspelt(String line) {
    int at = random.nextInt(line.length() + 1);
    return random.nextBoolean() || at == line.length()
        ? line.substring(0, at) + "x" + line.substring(at)
        : line.substring(0, at) + line.substring(at + 1);
  }

  private String renamed(String line) {
    return line.replaceFirst("(?<!\\S)\\w+(?!\\S)", one(names));
  }

  private String otherWords(String line) {
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
    int at = random.nextInt(words.size());
    switch (random.nextInt(3)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, one(WORDS));
      default -> words.set(at, one(WORDS));
    }
    return String.join(" ", words);
  }

  private String invented() {
    StringBuilder line = new StringBuilder(one(names));
    for (int words = random.nextInt(4); words > 0; words--) {
      line.append(' ').append(one(WORDS));
    }
    return line.toString();
  }

  private void wrap() {
    String section = one(SECTIONS);
    int from = random.nextInt(lines.size());
    int to = Math.min(lines.size(), from + random.nextInt(4));
    lines.add(to, "</" + section.replaceFirst(" .*", "") + ">");
    lines.add(from, "<" + section + ">");
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
