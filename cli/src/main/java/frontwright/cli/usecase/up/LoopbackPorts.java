package frontwright.cli.usecase.up;

import frontwright.model.trial.Stage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Chooses ports of loopback that nobody listens on. */
final class LoopbackPorts {

  private static final int LAST = 65535;

  private final List<ServerSocket> held = new ArrayList<>();

  private LoopbackPorts() {}

  /**
   * Free ports: a row of them, then others wherever there are any.
   *
   * @param first the first of the row; those behind it that are taken are passed over; 0 for any
   * @throws UpException when the first one cannot be had
   */
  static List<Integer> choose(int first, int row, int others) throws UpException {
    LoopbackPorts ports = new LoopbackPorts();
    try {
      List<Integer> chosen = new ArrayList<>();
      for (int wanted = first; chosen.size() < row; wanted = first == 0 ? 0 : wanted + 1) {
        ports.take(wanted, wanted == first, chosen);
      }
      for (int i = 0; i < others; i++) {
        ports.take(0, true, chosen);
      }
      return chosen;
    } finally {
      ports.release();
    }
  }

  /** Held until all are chosen, or one would be chosen twice. */
  private void take(int wanted, boolean isNeeded, List<Integer> chosen) throws UpException {
    if (wanted > LAST) {
      throw new UpException("no port up to " + LAST + " is left; say a smaller --port");
    }
    try {
      ServerSocket socket = new ServerSocket();
      held.add(socket);
      socket.bind(address(wanted));
      chosen.add(socket.getLocalPort());
    } catch (IOException e) {
      if (isNeeded) {
        throw new UpException(
            "port `%d` of %s cannot be had: %s; say another --port, or --port 0 for any free one"
                .formatted(wanted, Stage.LOOPBACK, e.getMessage()));
      }
    }
  }

  /** A port of {@link Stage#LOOPBACK}. */
  static InetSocketAddress address(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  private void release() {
    for (ServerSocket socket : held) {
      try {
        socket.close();
      } catch (IOException e) {
        // It was never bound, then.
      }
    }
  }
}
