package frontwright.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sends requests byte for byte, one to a connection, from a loopback address other than 127.0.0.1:
 * otherwise a front that passes its own address on would go unnoticed.
 */
public final class Client {

  /** The address that requests come from. */
  public static final String ADDRESS = "127.0.0.9";

  private static final int TIMEOUT_MILLIS = 20_000;

  private final int port;

  /** A client of a port on 127.0.0.1. */
  public Client(int port) {
    this.port = port;
  }

  /**
   * An answer.
   *
   * @param status the status code
   * @param headers the header lines
   * @param latin1 the body, a character for each byte
   */
  public record Answer(int status, List<String> headers, String latin1) {

    /** The first header of a name. */
    public Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }

    /** The body as UTF-8. */
    public String text() {
      return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return status + " " + headers + "\n" + text();
    }
  }

  /** A GET with the header lines given; Host is added unless it is among them. */
  public Answer get(String target, String... headers) {
    return send("GET", target, new byte[0], headers);
  }

  /** A request with a body, of which Content-Length is sent unless it is empty. */
  public Answer send(String method, String target, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    boolean hasHost = false;
    for (String header : headers) {
      hasHost |= header.toLowerCase(Locale.ROOT).startsWith("host:");
      head.append(header).append("\r\n");
    }
    if (!hasHost) {
      head.append("Host: www.example.com:").append(port).append("\r\n");
    }
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    return raw(request.toByteArray());
  }

  /** Sends bytes and reads one answer to the end of the connection. */
  public Answer raw(byte[] request) {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(ADDRESS, 0));
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether anybody listens. */
  public static boolean isListening(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Answer read(InputStream in) throws IOException {
    byte[] all = in.readAllBytes();
    String text = new String(all, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no answer: `" + text + "`");
    }
    List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\r\n")));
    int status = Integer.parseInt(lines.remove(0).split(" ")[1]);
    String body = text.substring(end + 4);
    boolean chunked =
        lines.stream()
            .anyMatch(l -> l.toLowerCase(Locale.ROOT).matches("transfer-encoding:.*chunked.*"));
    return new Answer(status, List.copyOf(lines), chunked ? unchunked(body) : body);
  }

  private static String unchunked(String body) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < body.length()) {
      int line = body.indexOf("\r\n", at);
      int size =
          line < 0 ? 0 : Integer.parseInt(body.substring(at, line).split(";")[0].strip(), 16);
      if (size == 0) {
        break;
      }
      out.append(body, line + 2, Math.min(body.length(), line + 2 + size));
      at = line + 2 + size + 2;
    }
    return out.toString();
  }
}
