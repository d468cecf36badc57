package frontwright.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.cli.command.Console;
import frontwright.cli.command.FrontwrightCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed page is what the commands say. */
class CommandsPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("frontwright.root", ".."), "docs", "commands.md");

  @Test
  void theCommittedPageIsTheGeneratedOne() throws IOException {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console =
        new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, false);
    String generated = CommandsPage.text(FrontwrightCommand.commandLine(console));
    String kept = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (Boolean.getBoolean("frontwright.update")) {
      Files.writeString(PAGE, generated);
    }
    assertThat(kept)
        .as("%s; write it anew with -Dfrontwright.update=true, and look at the difference", PAGE)
        .isEqualTo(generated);
  }
}
