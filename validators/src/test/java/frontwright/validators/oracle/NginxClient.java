package frontwright.validators.oracle;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client that sends any bytes, over one connection as long as that is kept. */
final class NginxClient implements AutoCloseable {

  /** Closed without an answer. */
  static final int CLOSED = 444;

  private static final Charset BYTES = StandardCharsets.ISO_8859_1;
  private static final int PATIENCE = 10_000;
  private static final Pattern LOCATION =
      Pattern.compile("\r\nLocation: (.*?)\r\n(?:[A-Z][A-Za-z-]*: |\r\n)", Pattern.DOTALL);
  private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)\r\n");

  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  /**
   * What came back.
   *
   * @param location the Location field, or null
   */
  record Answer(int status, @Nullable String location, String body) {}

  NginxClient(int port) {
    this.port = port;
  }

  /**
   * Sends a request.
   *
   * @param isLast whether the connection is given up then
   */
  Answer send(String request, boolean isHead, boolean isLast) throws IOException {
    boolean isFresh = socket == null;
    try {
      return once(request, isHead, isLast);
    } catch (EOFException e) {
      close();
      return isFresh ? new Answer(CLOSED, null, "") : send(request, isHead, isLast);
    }
  }

  private Answer once(String request, boolean isHead, boolean isLast) throws IOException {
    if (socket == null) {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
    }
    try {
      socket.getOutputStream().write(request.getBytes(BYTES));
    } catch (IOException e) {
      throw new EOFException();
    }
    String head = head();
    int status = Integer.parseInt(head.substring(9, 12));
    Matcher location = LOCATION.matcher(head);
    String field = location.find() ? location.group(1) : null;
    boolean hasBody = !isHead && status != 204 && status != 304;
    String body = hasBody ? body(head) : "";
    if (isLast || head.contains("\r\nConnection: close\r\n")) {
      close();
    }
    return new Answer(status, field, body);
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
      head.append((char) read());
    }
    return head.toString();
  }

  private String body(String head) throws IOException {
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      return text(Integer.parseInt(length.group(1)));
    }
    StringBuilder body = new StringBuilder();
    if (head.contains("\r\nTransfer-Encoding: chunked\r\n")) {
      for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
        body.append(text(size));
        line();
      }
      line();
    }
    return body.toString();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = read(); c != '\n'; c = read()) {
      line.append((char) c);
    }
    return line.toString().trim();
  }

  private String text(int length) throws IOException {
    byte[] bytes = stream().readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, BYTES);
  }

  private int read() throws IOException {
    int c;
    try {
      c = stream().read();
    } catch (java.net.SocketException e) {
      throw new EOFException();
    }
    if (c < 0) {
      throw new EOFException();
    }
    return c;
  }

  private InputStream stream() throws EOFException {
    if (in == null) {
      throw new EOFException();
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
    socket = null;
    in = null;
  }
}
