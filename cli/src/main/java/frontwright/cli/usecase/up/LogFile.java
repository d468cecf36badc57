package frontwright.cli.usecase.up;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a server logs to, followed as tail(1) does. */
final class LogFile {

  private static final int PIECE = 1 << 16;

  private final Path file;
  private final String name;
  private final Journal journal;
  private long at;
  private String begun = "";

  /** The file from its present end; it need not be there yet. */
  LogFile(Path file, String name, Journal journal) {
    this.file = file;
    this.name = name;
    this.journal = journal;
    this.at = file.toFile().length();
  }

  /** Passes on whole lines that have come since the last time. */
  synchronized void follow() {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] piece = new byte[PIECE];
      in.seek(at);
      for (int n = in.read(piece); n > 0; n = in.read(piece)) {
        at += n;
        // Bytes as letters: a letter of several may be cut in two.
        lines(begun + new String(piece, 0, n, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      // The file is there in a moment, or was removed; there is nothing to tell.
    }
  }

  private void lines(String text) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      byte[] line = text.substring(from, end).getBytes(StandardCharsets.ISO_8859_1);
      journal.log(name, new String(line, StandardCharsets.UTF_8));
      from = end + 1;
    }
    begun = text.substring(from);
  }
}
