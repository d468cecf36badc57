package frontwright.servers;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * TLS for tests: a certificate that lasts two days, and a client that believes every certificate.
 */
public final class Tls {

  private static final X509TrustManager CREDULOUS =
      new X509TrustManager() {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
          return new X509Certificate[0];
        }
      };

  private Tls() {}

  /** Makes {@code tls/cert.pem} and {@code tls/key.pem} for www.example.com in a sandbox. */
  public static void certificate(Sandbox sandbox) {
    Path directory = sandbox.directory().resolve("tls");
    certificate(sandbox, directory.resolve("cert.pem"), directory.resolve("key.pem"));
  }

  /** Makes a certificate for www.example.com and its key, with the directories of both. */
  public static void certificate(Sandbox sandbox, Path certificate, Path key) {
    Sandbox.makeDirectory(certificate.getParent());
    Sandbox.makeDirectory(key.getParent());
    String request =
        Program.OPENSSL.need()
            + " req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
            + " -subj /CN=www.example.com";
    List<String> command = new ArrayList<>(List.of(request.split(" ")));
    command.addAll(List.of("-keyout", key.toString(), "-out", certificate.toString()));
    Sandbox.Said said = sandbox.asThisUser(command.toArray(String[]::new));
    if (said.code() != 0) {
      throw new IllegalStateException(said.text());
    }
  }

  static Socket over(Socket plain, int port, String name, String protocol) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {CREDULOUS}, null);
      SSLSocket socket =
          (SSLSocket) context.getSocketFactory().createSocket(plain, "127.0.0.1", port, true);
      SSLParameters parameters = socket.getSSLParameters();
      if (!name.isEmpty()) {
        parameters.setServerNames(List.of(new SNIHostName(name)));
      }
      parameters.setApplicationProtocols(new String[] {protocol});
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
