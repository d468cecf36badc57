package frontwright.validators.directives;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
   * Reads a resource beside this class.
   *
   * @throws IllegalStateException when it is missing
   */
  static List<String[]> rows(String resource) {
    try (InputStream stream = Table.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the table `" + resource + "` is missing");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
