package frontwright.documentation;

import frontwright.servers.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with blocks that are carried out from top to bottom, each page in a directory of its own.
 *
 * <p>A block with a name behind its language ({@code ```nginx nginx.conf}) becomes a file of that
 * name. In a block {@code console}, lines that begin with {@code $ } are commands, and what stands
 * below them is what they print, on either stream, and {@code [exit 1]} where they fail.
 */
final class Page {

  private static final Pattern BLOCK =
      Pattern.compile("^```([a-z]+)(?: (\\S+))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private Page() {}

  /** The page with what its commands really print. */
  static String carriedOut(String text, Path directory, Shell shell) {
    StringBuilder page = new StringBuilder();
    Matcher block = BLOCK.matcher(text);
    int from = 0;
    while (block.find()) {
      page.append(text.substring(from, block.start()));
      from = block.end();
      if (block.group(2) != null) {
        write(directory.resolve(block.group(2)), block.group(3));
      }
      page.append(
          block.group(1).equals("console")
              ? "```console\n" + session(block.group(3), shell) + "```"
              : block.group());
    }
    return page.append(text.substring(from)).toString();
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String session(String text, Shell shell) {
    StringBuilder session = new StringBuilder();
    text.lines()
        .filter(line -> line.startsWith("$ "))
        .forEach(line -> session.append(line).append('\n').append(said(line.substring(2), shell)));
    return session.toString();
  }

  private static String said(String command, Shell shell) {
    try {
      Shell.Said said = shell.run(command, Map.of());
      String end = said.text().isEmpty() || said.text().endsWith("\n") ? "" : "\n";
      return said.text() + end + (said.code() == 0 ? "" : "[exit " + said.code() + "]\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
