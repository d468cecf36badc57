package frontwright.cli.usecase.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How logs are shown. */
class JournalTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Journal journal(boolean colour) {
    Journal journal = new Journal(new PrintStream(out, true, StandardCharsets.UTF_8), colour);
    journal.expect(List.of("shop", "nginx"));
    return journal;
  }

  private List<String> printed() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void logsComeAfterTheUrls() {
    Journal journal = journal(false);
    journal.log("shop", "booting");
    assertThat(printed()).isEmpty();
    journal.open(List.of("shop: http://127.0.0.1:8080/"));
    journal.log("nginx", "asked");
    assertThat(printed())
        .containsExactly("shop: http://127.0.0.1:8080/", "shop  | booting", "nginx | asked");
  }

  @Test
  void namesHaveColoursOfTheirOwn() {
    Journal journal = journal(true);
    journal.open(List.of());
    journal.log("shop", "one");
    journal.log("nginx", "two");
    assertThat(printed())
        .containsExactly("\u001b[36mshop  | \u001b[0mone", "\u001b[33mnginx | \u001b[0mtwo");
  }

  @Test
  void theLastLinesOfOneServerAreKept() {
    Journal journal = journal(false);
    journal.log("nginx", "of another");
    IntStream.rangeClosed(1, 100).forEach(n -> journal.log("shop", "line " + n));
    assertThat(journal.last("shop")).hasSize(12).endsWith("line 99", "line 100");
  }

  @Test
  void itIsKnownWhenNobodyReads() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Journal journal = new Journal(new PrintStream(closed, true, StandardCharsets.UTF_8), false);
    journal.open(List.of("shop: http://127.0.0.1:8080/"));
    assertThat(journal.isLost()).isTrue();
  }

  @Test
  void filesAreFollowedByWholeLines(@TempDir Path directory) throws IOException {
    Path log = Files.writeString(directory.resolve("error.log"), "old\n");
    Journal journal = journal(false);
    journal.open(List.of());
    LogFile file = new LogFile(log, "nginx", journal);
    byte[] text = "zwei Wörter\nhalf".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < text.length; at++) {
      Files.write(log, new byte[] {text[at]}, StandardOpenOption.APPEND);
      file.follow();
    }
    assertThat(printed()).containsExactly("nginx | zwei Wörter");
  }
}
