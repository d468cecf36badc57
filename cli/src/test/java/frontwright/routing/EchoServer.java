package frontwright.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that answers with the lines that it received, {@code request: } in front. */
final class EchoServer implements AutoCloseable {

  private final ServerSocket server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "echo");
            thread.setDaemon(true);
            return thread;
          });

  EchoServer(int port) throws IOException {
    server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  /** Connections are kept, as httpd asks for it. */
  private static void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      while (true) {
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); line == null || !line.isEmpty(); line = in.readLine()) {
          if (line == null) {
            return;
          }
          head.append(head.isEmpty() ? "request: " : "").append(line).append('\n');
        }
        boolean isHead = head.toString().startsWith("request: HEAD");
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + head.length() + "\r\n\r\n";
        String all = isHead ? answer : answer + head;
        socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      // httpd has gone.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
