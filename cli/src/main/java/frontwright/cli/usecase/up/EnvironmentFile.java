package frontwright.cli.usecase.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of environment variables as systemd reads it (systemd.exec(5)), and mod_wsgi's script,
 * whose expressions these are.
 */
final class EnvironmentFile {

  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          """
          ^[\\x20\\t]* (?: [;\\#] (?: \\\\. | [^\\\\\\n] )*
                    | (\\w+) [\\x20\\t]* =
                      ( (?: [\\x20\\t]* (?: '[^']*' | "(?: \\\\. | [^\\\\"] )*" ) )* )
                      [\\x20\\t]* ( (?: \\\\. | [^\\\\\\n] )*? ) [\\x20\\t]* $ )
          """,
          Pattern.DOTALL | Pattern.MULTILINE | Pattern.UNIX_LINES | Pattern.COMMENTS);

  private static final Pattern QUOTED =
      Pattern.compile("'([^']*)'|\"((?:\\\\.|[^\\\\\"])*)\"", Pattern.DOTALL);

  private EnvironmentFile() {}

  /** The variables of a file. */
  static Map<String, String> read(Path file) throws IOException {
    return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  static Map<String, String> parse(String text) {
    Map<String, String> variables = new LinkedHashMap<>();
    Matcher assignment = ASSIGNMENT.matcher(text);
    while (assignment.find()) {
      if (assignment.group(1) != null) {
        String rest = unescaped(assignment.group(3), ".");
        variables.put(assignment.group(1), unquoted(assignment.group(2)) + rest);
      }
    }
    return variables;
  }

  private static String unquoted(String pieces) {
    StringBuilder value = new StringBuilder();
    Matcher piece = QUOTED.matcher(pieces);
    while (piece.find()) {
      value.append(
          piece.group(1) != null ? piece.group(1) : unescaped(piece.group(2), "[\"\\\\`$]"));
    }
    return value.toString();
  }

  /** A backslash before the end of a line joins it with the next. */
  private static String unescaped(String text, String special) {
    return Pattern.compile("\\\\(?:\\n|(" + special + "))", Pattern.DOTALL)
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) == null ? "" : found.group(1)));
  }
}
