package frontwright.validators.oracle;

import frontwright.model.routing.Request;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Asks an address over plain HTTP or TLS, on a connection for each request. */
final class NginxCaller {

  /** Nothing listens there. */
  static final String REFUSED = "refused";

  /** The handshake fails. */
  static final String NO_TLS = "no TLS";

  private static final int PATIENCE = 10_000;
  private static final Pattern LOCATION = Pattern.compile("\r\nLocation: (.*?)\r\n");

  private NginxCaller() {}

  /** Sends a request, which says {@code Connection: close}; the status, and Location behind it. */
  static String ask(Request request) throws IOException {
    try (Socket plain = new Socket(request.local(), request.port())) {
      plain.setSoTimeout(PATIENCE);
      Socket socket = request.tls() ? secure(plain, request) : plain;
      socket.getOutputStream().write(bytes(request));
      return said(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (ConnectException e) {
      return REFUSED;
    } catch (SSLException e) {
      return NO_TLS;
    }
  }

  private static byte[] bytes(Request request) {
    return NginxRequests.text(request).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String said(String answer) {
    Matcher location = LOCATION.matcher(answer);
    String status = answer.isEmpty() ? "444" : answer.substring(9, 12);
    return status + (location.find() ? " " + location.group(1) : "");
  }

  private static Socket secure(Socket plain, Request request) throws IOException {
    // A new context has no session to resume, for which nginx would not look at the name.
    SSLSocket socket =
        (SSLSocket)
            credulous()
                .getSocketFactory()
                .createSocket(plain, request.local(), request.port(), true);
    String name = request.authority().orElse("").replaceFirst(":[0-9]+$", "");
    boolean isName = name.matches("[A-Za-z0-9.-]*[A-Za-z]");
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(isName ? List.of(new SNIHostName(name)) : List.of());
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static SSLContext credulous() {
    X509TrustManager all =
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
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {all}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
