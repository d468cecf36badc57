package frontwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import frontwright.model.compatibility.Protocol;
import frontwright.model.compatibility.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Row 10: bodies arrive whole, and none over the limit. */
final class BodyRows extends Rows {

  private static final int UNREAD = 4;

  BodyRows(Running at) {
    super(at);
  }

  @Override
  protected void list() {
    for (int size : List.of(0, 1, 1024 * 1024, OpenSite.LIMIT)) {
      pair(
          Row.BODIES,
          "POST of " + size + " bytes",
          () -> at.send("POST", m + "/p", bytes(size)).received(bytes(size)));
    }
    byte[] over = bytes(OpenSite.LIMIT + 1);
    pair(
        Row.BODIES,
        "POST of one byte too many",
        () -> at.unasked(() -> at.client().send("POST", m + "/p", over)).refused(413));
    pair(
        Row.BODIES,
        "POST that announces too much",
        () -> {
          String length = "Content-Length: " + over.length;
          at.unasked(() -> at.client().send("POST", m + "/p", new byte[0], length)).refused(413);
        });
    chunked();
    if (!at.of().speaks(Protocol.FASTCGI)) {
      pair(Row.BODIES, "1 MiB that the application leaves unread", this::unread);
    }
    pair(Row.BODIES, "no length is told twice", this::lengths);
  }

  private void chunked() {
    @Nullable Deviation deviation = Deviation.of(at.of(), Row.BODIES).orElse(null);
    for (int size : List.of(0, 1, 300_001)) {
      pair(
          Row.BODIES,
          "POST of " + size + " bytes in chunks",
          () -> {
            if (deviation == Deviation.CHUNKED_REFUSED) {
              at.unasked(() -> at.client().chunked(m + "/p", bytes(size))).refused(411);
            } else {
              new Heard(at.client().chunked(m + "/p", bytes(size))).received(bytes(size));
            }
          });
    }
    pair(Row.BODIES, "POST of too much in chunks", () -> tooMuchInChunks(deviation));
  }

  private void tooMuchInChunks(@Nullable Deviation deviation) {
    byte[] over = bytes(OpenSite.LIMIT + 1);
    if (deviation == Deviation.CHUNKED_JUDGED_LATE) {
      long before = at.asked();
      new Heard(at.client().chunked(m + "/p", over)).refused(413);
      assertThat(at.asked() - before).as("how often the application was asked").isEqualTo(1);
    } else {
      int status = deviation == Deviation.CHUNKED_REFUSED ? 411 : 413;
      at.unasked(() -> at.client().chunked(m + "/p", over)).refused(status);
    }
  }

  private void unread() {
    for (int i = 0; i < UNREAD; i++) {
      Heard heard = at.send("POST", m + "/_unread", bytes(1024 * 1024));
      assertThat(heard.answer().text()).as("%s", heard.answer()).isEqualTo("unread");
    }
  }

  private void lengths() {
    Heard heard = at.send("POST", m + "/p", bytes(7), "Content-Type: text/x");
    heard.has("CONTENT_LENGTH", "7").has("CONTENT_TYPE", "text/x");
    assertThat(heard.environ())
        .doesNotContainKeys("HTTP_CONTENT_LENGTH", "HTTP_CONTENT_TYPE", "HTTP_TRANSFER_ENCODING");
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 31 + i / 251);
    }
    return bytes;
  }
}
