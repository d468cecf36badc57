package frontwright.validators.directives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table in a resource: a row each line, tabs between cells, {@code -} for none, {@code #}. */
final class Table {

  private static final String NONE = "-";

  private Table() {}

  /**
   * The rows of a resource beside this class.
   *
   * @throws IllegalStateException when it is missing
   */
  static List<String[]> rows(String resource) {
    return lines(resource).stream().map(Table::cells).toList();
  }

  /** The same, with their cells still together. */
  static List<String> lines(String resource) {
    String text = text(resource);
    List<String> lines = new ArrayList<>();
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      int newline = text.indexOf('\n', start);
      end = newline < 0 ? text.length() : newline;
      if (end > start && text.charAt(start) != '#') {
        lines.add(text.substring(start, end));
      }
    }
    return lines;
  }

  private static String text(String resource) {
    try (InputStream stream = Table.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the table `" + resource + "` is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a line. */
  static String[] cells(String line) {
    return line.split("\t", -1);
  }

  /** A cell with something in it, or null. */
  static @Nullable String cell(String text) {
    return text.equals(NONE) ? null : text;
  }

  /** A cell with several values and commas between them. */
  static <T> Set<T> set(String text, Function<String, T> value) {
    return text.equals(NONE)
        ? Set.of()
        : Arrays.stream(text.split(",", -1)).map(value).collect(Collectors.toUnmodifiableSet());
  }
}
