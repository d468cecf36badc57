package frontwright.validators.directives.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files of a server's source. */
final class SourceText {

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private SourceText() {}

  /** A file's text; bytes beyond ASCII stay one character each. */
  static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  /** A file of C without its comments. */
  static String code(Path file) throws IOException {
    return COMMENT.matcher(read(file)).replaceAll(" ");
  }

  /** All files below a directory whose name ends so, in the order of their paths. */
  static List<Path> below(Path directory, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  /** The first group of the first match, or the other text. */
  static String first(Pattern pattern, String text, String otherwise) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  /** Rows of a table kept by hand beside these programs' package. */
  static List<String[]> byHand(String resource) throws IOException {
    String path = "/frontwright/validators/directives/" + resource;
    try (var stream = SourceText.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IOException(resource + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
