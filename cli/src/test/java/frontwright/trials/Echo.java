package frontwright.trials;

import frontwright.model.value.Endpoint;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;

/**
 * A backend that answers 200 with what it received, in whichever {@link Protocol} it is spoken to:
 * {@code request: GET / HTTP/1.0}, then {@code NAME: value} for each header or variable. A header
 * {@code Answer-NAME} of the request becomes the answer's header {@code NAME}, {@code
 * Answer-Status} its status. Over TLS there is also the {@code tls name} that was asked for. Last
 * comes the address that it is {@code answered by}.
 */
final class Echo implements AutoCloseable {

  /** The first byte of a handshake (RFC 8446, section 5.1). */
  private static final int TLS = 22;

  private final ServerSocketChannel server;
  private final String address;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "echo");
            thread.setDaemon(true);
            return thread;
          });

  private Echo(ServerSocketChannel server, String address) {
    this.server = server;
    this.address = address;
    threads.execute(this::accept);
  }

  /** An echo at a port, or at a unix socket that everybody may open. */
  static Echo at(Endpoint endpoint) {
    try {
      if (endpoint instanceof Endpoint.UnixSocket socket) {
        return new Echo(bound(Path.of(socket.path())), socket.path());
      }
      int port = ((Endpoint.Tcp) endpoint).port();
      return new Echo(bound(port), "127.0.0.1:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ServerSocketChannel bound(int port) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    return server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private static ServerSocketChannel bound(Path socket) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
    return server;
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel connection = server.accept();
        threads.execute(() -> answer(connection));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void answer(SocketChannel connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(Channels.newInputStream(connection));
      int first = first(in);
      if (first == TLS) {
        InputStream read = new ByteArrayInputStream(in.readNBytes(in.available()));
        SSLSocket socket = EchoTls.over(connection.socket(), read);
        InputStream inside = new BufferedInputStream(socket.getInputStream());
        answer(first(inside), inside, socket.getOutputStream(), EchoTls.name(socket));
        socket.close();
      } else {
        answer(first, in, Channels.newOutputStream(connection), "");
      }
    } catch (IOException e) {
      // The front has gone; what it makes of that is seen in its answer.
    }
  }

  private static int first(InputStream in) throws IOException {
    in.mark(1);
    int first = in.read();
    in.reset();
    return first;
  }

  private void answer(int first, InputStream in, OutputStream out, String tlsName)
      throws IOException {
    if (first >= 0) {
      Protocol protocol = Protocol.of(first);
      Received received = protocol.read(in).with("answered by", address);
      protocol.write(tlsName.isEmpty() ? received : received.with("tls name", tlsName), out);
      out.flush();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
