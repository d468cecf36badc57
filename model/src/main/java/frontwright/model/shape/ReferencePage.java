package frontwright.model.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A shape as a page of Markdown for the people who write such documents. */
public final class ReferencePage {

  /**
   * A part of the page that no shape says.
   *
   * @param title its heading
   * @param text its Markdown
   */
  public record Part(String title, String text) {}

  private final Structure<?> root;

  private ReferencePage(Structure<?> root) {
    this.root = root;
  }

  /**
   * The page.
   *
   * @param opening title and introduction, Markdown
   * @param parts what comes before the reference of the keys
   * @param root the shape of the whole document
   */
  public static String of(String opening, List<Part> parts, Structure<?> root) {
    ReferencePage page = new ReferencePage(root);
    List<Part> sections = root.all().stream().map(page::section).toList();
    List<Part> all = new ArrayList<>(parts);
    all.addAll(sections);
    // Titles of one small word: of others, each maker of pages makes an anchor of its own.
    String contents =
        sections.stream()
            .map(part -> "- " + link(part.title()))
            .collect(Collectors.joining("\n", "## Contents\n\n", "\n"));
    String body =
        all.stream()
            .map(part -> "## " + part.title() + "\n\n" + part.text().strip() + "\n")
            .collect(Collectors.joining("\n"));
    return opening.strip() + "\n\n" + contents + "\n" + body;
  }

  private Part section(Structure<?> structure) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(structure.sentence());
    if (!structure.equals(root)) {
      paragraphs.add("Written as " + homes(structure) + ".");
    }
    if (!structure.oneOf().isEmpty()) {
      paragraphs.add(
          structure.oneOf().stream()
              .map(key -> code(key.name()))
              .collect(Collectors.joining(" and ", "Exactly one of ", " is given.")));
    }
    paragraphs.add(
        structure.keys().stream().map(ReferencePage::key).collect(Collectors.joining("\n")));
    return new Part(structure.name(), String.join("\n\n", paragraphs));
  }

  /** Which keys hold the structure: {@code `tls` of [site](#site)}. */
  private String homes(Structure<?> structure) {
    List<String> homes = new ArrayList<>();
    for (Structure<?> home : root.all()) {
      for (Key<?> key : home.keys()) {
        if (holds(key.shape(), structure)) {
          homes.add(code(key.name()) + " of " + link(home.name()));
        }
      }
    }
    return String.join(", ", homes);
  }

  private static boolean holds(Shape<?> shape, Structure<?> structure) {
    return shape instanceof Structure ? shape.equals(structure) : shape.parts().contains(structure);
  }

  private static String key(Key<?> key) {
    StringBuilder text = new StringBuilder();
    text.append("- **").append(code(key.name())).append(key.required() ? "**, required. " : "**. ");
    text.append(key.sentence()).append('\n');
    text.append("  - Value: ").append(value(key.shape())).append('\n');
    if (!key.required() && !key.otherwise().isEmpty()) {
      boolean fixed = key.standard().isPresent();
      text.append("  - Default: ").append(fixed ? code(key.otherwise()) : key.otherwise());
      text.append('\n');
    }
    return text.append("  - Example: ").append(code(key.name() + ": " + key.example())).toString();
  }

  private static String value(Shape<?> shape) {
    if (shape instanceof Structure<?> structure) {
      return "a mapping, see " + link(structure.name());
    }
    if (shape instanceof Choice<?> choice) {
      return "one of " + choice.words();
    }
    if (shape instanceof ListOf<?> list) {
      String words = list.min() > 0 ? list.words() + ", not empty" : list.words();
      return words + "; each " + item(list.item());
    }
    if (shape instanceof MapOf<?> map) {
      String name = "each name is " + map.key().words();
      return map.words() + "; " + name + ", each value " + item(map.value());
    }
    return shape.words();
  }

  private static String item(Shape<?> shape) {
    return shape instanceof Structure<?> structure
        ? "as in " + link(structure.name())
        : "is " + value(shape);
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  /** A link to a heading of the page, as Markdown's renderers name their anchors. */
  private static String link(String title) {
    String anchor = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ -]", "").replace(' ', '-');
    return "[" + title + "](#" + anchor + ")";
  }
}
