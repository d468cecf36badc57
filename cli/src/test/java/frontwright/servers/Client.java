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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests byte for byte, one to a connection, from a loopback address other than 127.0.0.1:
 * otherwise a front that passes its own address on would go unnoticed.
 *
 * @param server the loopback address that is asked
 * @param port a port there
 * @param address the loopback address that requests come from
 * @param sni the name to ask for in TLS, empty to ask for none, null to speak plain HTTP
 * @param journal is told of every request and answer
 */
public record Client(
    String server, int port, String address, @Nullable String sni, Consumer<String> journal) {

  /** The address that requests come from unless another is given. */
  public static final String ADDRESS = "127.0.0.9";

  private static final int TIMEOUT_MILLIS = 20_000;
  private static final int CHUNK = 40_000;

  /** A client that speaks plain HTTP. */
  public Client(int port) {
    this("127.0.0.1", port, ADDRESS, null, line -> {});
  }

  /** The same from another loopback address. */
  public Client from(String other) {
    return new Client(server, port, other, sni, journal);
  }

  /** The same that asks another loopback address, of either family. */
  public Client at(String other) {
    return new Client(other, port, other.contains(":") ? other : address, sni, journal);
  }

  /** The same over TLS to another port, asking for a name; for none where it is empty. */
  public Client tls(int other, String name) {
    return new Client(server, other, address, name, journal);
  }

  /** The same that tells of what is said. */
  public Client told(Consumer<String> other) {
    return new Client(server, port, address, sni, other);
  }

  /**
   * A GET with the header lines given; Host and Connection are added unless they are among them.
   */
  public Answer get(String target, String... headers) {
    return send("GET", target, new byte[0], headers);
  }

  /** A request with a body, of which Content-Length is sent unless it is empty. */
  public Answer send(String method, String target, byte[] body, String... headers) {
    List<String> lines = new ArrayList<>(List.of(headers));
    if (body.length > 0) {
      lines.add("Content-Length: " + body.length);
    }
    return raw(request(method, target, lines, body));
  }

  /** A POST whose body comes in chunks. */
  public Answer chunked(String target, byte[] body, String... headers) {
    List<String> lines = new ArrayList<>(List.of(headers));
    lines.add("Transfer-Encoding: chunked");
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += CHUNK) {
      byte[] part = Arrays.copyOfRange(body, at, Math.min(body.length, at + CHUNK));
      chunks.writeBytes(
          (Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
      chunks.writeBytes(part);
      chunks.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return raw(request("POST", target, lines, chunks.toByteArray()));
  }

  private byte[] request(String method, String target, List<String> headers, byte[] body) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (headers.stream().noneMatch(header -> isNamed(header, "host"))) {
      head.append("Host: www.example.com:").append(port).append("\r\n");
    }
    headers.forEach(header -> head.append(header).append("\r\n"));
    if (headers.stream().noneMatch(header -> isNamed(header, "connection"))) {
      head.append("Connection: close\r\n");
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static boolean isNamed(String header, String name) {
    return header.toLowerCase(Locale.ROOT).startsWith(name + ":");
  }

  /** Sends bytes and reads one answer. */
  public Answer raw(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    journal.accept("> " + text.substring(0, Math.min(2000, text.length())));
    try (Socket socket = connect("http/1.1")) {
      write(socket, request);
      Answer answer = Answer.read(socket.getInputStream(), text.startsWith("HEAD "));
      journal.accept("< " + answer);
      return answer;
    } catch (IOException e) {
      journal.accept("< " + e);
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A POST over HTTP/2, or a GET without a body; no length is told unless it is among the headers,
   * which are names in small letters and values in turn.
   */
  public Answer http2(String target, byte[] body, String... headers) {
    List<String> all = new ArrayList<>(List.of(":method", body.length == 0 ? "GET" : "POST"));
    all.addAll(List.of(":scheme", "https", ":path", target));
    all.addAll(List.of(":authority", sni + ":" + port));
    all.addAll(List.of(headers));
    journal.accept("> " + all);
    try (Socket socket = connect("h2")) {
      Answer answer = new Http2(socket).exchange(all, body);
      journal.accept("< " + answer);
      return answer;
    } catch (IOException e) {
      journal.accept("< " + e);
      throw new UncheckedIOException(e);
    }
  }

  /** A front may answer a long body before it has read it; then the answer counts. */
  private static void write(Socket socket, byte[] request) {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // What was answered is judged.
    }
  }

  private Socket connect(String protocol) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(address, 0));
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(server, port), TIMEOUT_MILLIS);
    return sni == null ? socket : Tls.over(socket, port, sni, protocol);
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

  static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  /** Reads a line without its end. */
  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("no answer: the connection ended after `" + line + "`");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }
}
