package frontwright.servers;

import frontwright.model.value.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A backend that takes connections and never answers. */
public final class Silent implements AutoCloseable {

  private final ServerSocketChannel channel;

  /** Listens at an endpoint. */
  public Silent(Endpoint endpoint) {
    try {
      if (endpoint instanceof Endpoint.UnixSocket socket) {
        channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(socket.path()));
        Files.setPosixFilePermissions(
            Path.of(socket.path()), PosixFilePermissions.fromString("rw-rw-rw-"));
      } else {
        channel = ServerSocketChannel.open();
        channel.bind(address((Endpoint.Tcp) endpoint));
      }
      channel.configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SocketAddress address(Endpoint.Tcp tcp) {
    return new InetSocketAddress(tcp.host(), tcp.port());
  }

  /** Whether anybody has connected. */
  public boolean isAsked() {
    try (SocketChannel connection = channel.accept()) {
      return connection != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
