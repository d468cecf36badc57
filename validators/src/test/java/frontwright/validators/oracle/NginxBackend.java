package frontwright.validators.oracle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A backend that answers with what it got, over HTTP, FastCGI, SCGI or uwsgi: the head as it came,
 * or {@code NAME=value} with a NUL between each two.
 */
final class NginxBackend implements AutoCloseable {

  private static final Charset BYTES = StandardCharsets.ISO_8859_1;
  private static final String HEAD = "HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n";
  private static final int PARAMS = 4;
  private static final int STDIN = 5;
  private static final int STDOUT = 6;
  private static final int END_REQUEST = 3;

  private final ServerSocket socket;
  private final Talk talk;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** What is made of a connection. */
  private interface Talk {
    void with(DataInputStream in, OutputStream out) throws IOException;
  }

  private NginxBackend(Talk talk) throws IOException {
    this.talk = talk;
    this.socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  static NginxBackend http() throws IOException {
    return new NginxBackend((in, out) -> out.write(answer(HEAD, head(in))));
  }

  static NginxBackend scgi() throws IOException {
    return new NginxBackend(
        (in, out) -> {
          int length = 0;
          for (int c = in.read(); c != ':'; c = in.read()) {
            length = 10 * length + c - '0';
          }
          String[] words = new String(in.readNBytes(length), BYTES).split("\0", -1);
          in.read();
          List<String> pairs = new ArrayList<>();
          for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.add(words[i] + "=" + words[i + 1]);
          }
          out.write(answer("Status: 200 OK\r\nContent-Length: %d\r\n\r\n", joined(pairs)));
        });
  }

  static NginxBackend uwsgi() throws IOException {
    return new NginxBackend(
        (in, out) -> {
          in.read();
          int length = little(in);
          in.read();
          InputStream block = new ByteArrayInputStream(in.readNBytes(length));
          List<String> pairs = new ArrayList<>();
          while (block.available() > 0) {
            pairs.add(text(block, little(block)) + "=" + text(block, little(block)));
          }
          out.write(answer(HEAD, joined(pairs)));
        });
  }

  static NginxBackend fastcgi() throws IOException {
    return new NginxBackend(
        (in, out) -> {
          ByteArrayOutputStream block = new ByteArrayOutputStream();
          while (true) {
            byte[] head = in.readNBytes(8);
            byte[] content = in.readNBytes((head[4] & 255) << 8 | (head[5] & 255));
            in.readNBytes(head[6] & 255);
            if (head[1] == PARAMS) {
              block.write(content);
            } else if (head[1] == STDIN && content.length == 0) {
              break;
            }
          }
          InputStream parameters = new ByteArrayInputStream(block.toByteArray());
          List<String> pairs = new ArrayList<>();
          while (parameters.available() > 0) {
            int name = length(parameters);
            int value = length(parameters);
            pairs.add(text(parameters, name) + "=" + text(parameters, value));
          }
          byte[] answer = answer("Status: 200 OK\r\nContent-Length: %d\r\n\r\n", joined(pairs));
          out.write(record(STDOUT, answer));
          out.write(record(STDOUT, new byte[0]));
          out.write(record(END_REQUEST, new byte[8]));
        });
  }

  private static byte[] record(int type, byte[] content) {
    byte[] record = new byte[8 + content.length];
    record[0] = 1;
    record[1] = (byte) type;
    record[3] = 1;
    record[4] = (byte) (content.length >> 8);
    record[5] = (byte) content.length;
    System.arraycopy(content, 0, record, 8, content.length);
    return record;
  }

  private static int length(InputStream in) throws IOException {
    int first = in.read();
    return first < 128 ? first : (first & 127) << 24 | in.read() << 16 | in.read() << 8 | in.read();
  }

  private static int little(InputStream in) throws IOException {
    return in.read() | in.read() << 8;
  }

  private static String text(InputStream in, int length) throws IOException {
    return new String(in.readNBytes(length), BYTES);
  }

  private static String joined(List<String> pairs) {
    return String.join("\0", pairs);
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      head.append((char) c);
    }
    return head.toString();
  }

  private static byte[] answer(String head, String body) {
    return (head.formatted(body.length()) + body).getBytes(BYTES);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        // Closed, which ends the loop.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        DataInputStream in =
            new DataInputStream(new java.io.BufferedInputStream(connection.getInputStream()));
        OutputStream out = connection.getOutputStream()) {
      talk.with(in, out);
      out.flush();
    } catch (IOException e) {
      // nginx went away; its client will say so.
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
