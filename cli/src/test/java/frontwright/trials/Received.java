package frontwright.trials;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What reached an echo.
 *
 * @param request the request line
 * @param fields headers or variables, in the order in which they came
 */
record Received(String request, List<Map.Entry<String, String>> fields) {

  private static final String WISH = "Answer-";
  private static final Pattern INITIAL = Pattern.compile("\\b[a-z]");

  /** A request of a protocol that has variables. */
  static Received of(List<Map.Entry<String, String>> variables) {
    String line =
        Stream.of("REQUEST_METHOD", "REQUEST_URI", "SERVER_PROTOCOL")
            .map(name -> value(variables, name))
            .collect(Collectors.joining(" "));
    return new Received(line, variables);
  }

  private static String value(List<Map.Entry<String, String>> fields, String name) {
    return fields.stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .reduce("", (one, other) -> other);
  }

  /** The same with another field. */
  Received with(String name, String value) {
    List<Map.Entry<String, String>> all = new ArrayList<>(fields);
    all.add(Map.entry(name, value));
    return new Received(request, all);
  }

  /** How long the body is said to be. */
  int contentLength() {
    String length = value(fields, "Content-Length") + value(fields, "CONTENT_LENGTH");
    return length.isBlank() ? 0 : Integer.parseInt(length.strip());
  }

  /** The answer, without its first line: what was received, and the headers that were asked for. */
  String answer() {
    String said =
        "request: "
            + request
            + "\n"
            + fields.stream()
                .map(field -> field.getKey() + ": " + field.getValue() + "\n")
                .collect(Collectors.joining());
    List<String> head = new ArrayList<>(List.of("Content-Length: " + said.length()));
    if (wishes().stream().noneMatch(wish -> wish.getKey().equals("Content-Type"))) {
      head.add("Content-Type: text/plain");
    }
    wishes().stream()
        .filter(wish -> !wish.getKey().equals("Status"))
        .forEach(wish -> head.add(wish.getKey() + ": " + wish.getValue()));
    return String.join("\r\n", head) + "\r\n\r\n" + said;
  }

  /** 200, unless {@code Answer-Status} asks for another. */
  String status() {
    return wishes().stream()
            .filter(wish -> wish.getKey().equals("Status"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("200")
        + " Echo";
  }

  /** What the headers {@code Answer-NAME} ask for. */
  private List<Map.Entry<String, String>> wishes() {
    return fields.stream()
        .map(field -> Map.entry(headerName(field.getKey()), field.getValue()))
        .filter(field -> field.getKey().startsWith(WISH))
        .map(field -> Map.entry(field.getKey().substring(WISH.length()), field.getValue()))
        .toList();
  }

  /** A variable's name as a header's. */
  private static String headerName(String name) {
    String header = name.toLowerCase(Locale.ROOT).replaceFirst("^http_", "").replace('_', '-');
    return INITIAL.matcher(header).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
  }

  /** Reads so many bytes as characters. */
  static String read(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
