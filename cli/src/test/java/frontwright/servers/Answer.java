package frontwright.servers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer.
 *
 * @param status the status code
 * @param headers the header lines
 * @param latin1 the body, a character for each byte
 * @param firstMillis how long after the request was sent the first byte of the body came
 * @param lastMillis how long after the request was sent the answer was complete
 */
public record Answer(
    int status, List<String> headers, String latin1, long firstMillis, long lastMillis) {

  /** The first header of a name. */
  public Optional<String> header(String name) {
    return all(name).stream().findFirst();
  }

  /** Every header of a name. */
  public List<String> all(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Reads one answer; what a connection that breaks has brought of its body counts. */
  static Answer read(InputStream raw, boolean isHead) throws IOException {
    long sent = System.nanoTime();
    InputStream in = new BufferedInputStream(raw);
    String first = Client.line(in);
    List<String> headers = new ArrayList<>();
    for (String line = Client.line(in); !line.isEmpty(); line = Client.line(in)) {
      headers.add(line);
    }
    int status = Integer.parseInt(first.split(" ")[1]);
    if (status == 100) {
      return read(in, isHead);
    }
    Answer head = new Answer(status, List.copyOf(headers), "", 0, 0);
    if (isHead || status == 304 || status == 204) {
      long millis = Client.millisSince(sent);
      return new Answer(status, head.headers(), "", millis, millis);
    }
    Body body = new Body(in, sent);
    body.read(head);
    String latin1 = body.bytes.toString(StandardCharsets.ISO_8859_1);
    return new Answer(status, head.headers(), latin1, body.firstMillis, Client.millisSince(sent));
  }

  @Override
  public String toString() {
    String body = text();
    return status + " " + headers + "\n" + body.substring(0, Math.min(4000, body.length()));
  }

  /** A body under way. */
  private static final class Body {
    private final InputStream in;
    private final long sent;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long firstMillis = Long.MAX_VALUE;

    Body(InputStream in, long sent) {
      this.in = in;
      this.sent = sent;
    }

    void read(Answer head) {
      try {
        if (head.header("Transfer-Encoding")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .contains("chunked")) {
          chunks();
        } else {
          take(head.header("Content-Length").map(Integer::parseInt).orElse(Integer.MAX_VALUE));
        }
      } catch (IOException e) {
        // Shorter than it was said: whoever looks at the body sees it.
      }
    }

    private void chunks() throws IOException {
      for (int size = size(); size > 0; size = size()) {
        take(size);
        Client.line(in);
      }
    }

    private int size() throws IOException {
      return Integer.parseInt(Client.line(in).split(";")[0].strip(), 16);
    }

    private void take(int count) throws IOException {
      byte[] block = new byte[65536];
      for (int left = count; left > 0; ) {
        int length = in.read(block, 0, Math.min(left, block.length));
        if (length < 0) {
          return;
        }
        firstMillis = Math.min(firstMillis, Client.millisSince(sent));
        bytes.write(block, 0, length);
        left -= length;
      }
    }
  }
}
