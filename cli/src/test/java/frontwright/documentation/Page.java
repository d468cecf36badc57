package frontwright.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.servers.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Whoever runs the commands. */
  interface Terminal {
    Shell.Said run(String command) throws IOException;
  }

  private static final Pattern BLOCK =
      Pattern.compile("^```([a-z]+)(?: (\\S+))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private Page() {}

  /** Fails when something else happens than a page says; writes that, if it was asked for. */
  static void check(Path page, Path directory, Terminal terminal) throws IOException {
    String text = Files.readString(page);
    String carriedOut = carriedOut(text, directory, terminal);
    if (Boolean.getBoolean("frontwright.update")) {
      Files.writeString(page, carriedOut);
    }
    assertThat(text)
        .as("%s; write it anew with -Dfrontwright.update=true, and look at the difference", page)
        .isEqualTo(carriedOut);
  }

  /** The page with what its commands really print. */
  private static String carriedOut(String text, Path directory, Terminal terminal) {
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
              ? "```console\n" + session(block.group(3), terminal) + "```"
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

  private static String session(String text, Terminal terminal) {
    StringBuilder session = new StringBuilder();
    text.lines()
        .filter(line -> line.startsWith("$ "))
        .forEach(line -> session.append(line + "\n" + said(line.substring(2), terminal)));
    return session.toString();
  }

  private static String said(String command, Terminal terminal) {
    try {
      Shell.Said said = terminal.run(command);
      String end = said.text().isEmpty() || said.text().endsWith("\n") ? "" : "\n";
      return said.text() + end + (said.code() == 0 ? "" : "[exit " + said.code() + "]\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
